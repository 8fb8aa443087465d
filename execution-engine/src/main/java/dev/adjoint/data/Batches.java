// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.type.Tensor;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// The batches of an epoch: rows in order or shuffled by seed and epoch, the last batch smaller
/// when rows are left over. The next batch is copied together on another thread while the caller
/// works on this one (prefetching: the lecture's answer to the gap between disk and GPU).
public record Batches(Dataset data, int size, boolean shuffled, long seed) {

  public Batches {
    requirePositive(size);
  }

  private static void requirePositive(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a batch has at least one row, not " + size);
    }
  }

  /// Batches in one epoch.
  public int count() {
    return Math.ceilDiv(data.rows(), size);
  }

  /// The batches of epoch `epoch` (from 0), from batch `first` on.
  public Iterator<SequencedMap<String, Tensor>> epoch(int epoch, int first) {
    return new Prefetching(order(epoch), first);
  }

  /// The batch of training step `step` (from 0), epochs following each other.
  public SequencedMap<String, Tensor> batch(long step) {
    int[] order = order((int) (step / count()));
    int from = (int) (step % count()) * size;
    return data.pick(order, from, Math.min(from + size, order.length));
  }

  /// Row numbers in the order of an epoch: Fisher–Yates, a fresh permutation of the rows for every
  /// epoch.
  int[] order(int epoch) {
    int[] order = new int[data.rows()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    if (shuffled) {
      SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + epoch);
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
    }
    return order;
  }

  private final class Prefetching implements Iterator<SequencedMap<String, Tensor>> {
    private final int[] order;
    private int next;
    private Future<SequencedMap<String, Tensor>> ahead;

    Prefetching(int[] order, int first) {
      this.order = order;
      next = first;
      ahead = fetch(first);
    }

    private Future<SequencedMap<String, Tensor>> fetch(int batch) {
      FutureTask<SequencedMap<String, Tensor>> task =
          new FutureTask<>(
              () -> {
                int from = Math.min(batch * size, order.length);
                return data.pick(order, from, Math.min(from + size, order.length));
              });
      if (batch < count()) {
        Thread.ofVirtual().name("prefetch").start(task);
      }
      return task;
    }

    @Override
    public boolean hasNext() {
      return next < count();
    }

    @Override
    public SequencedMap<String, Tensor> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      SequencedMap<String, Tensor> batch = await(ahead);
      ahead = fetch(++next);
      return batch;
    }

    private static SequencedMap<String, Tensor> await(Future<SequencedMap<String, Tensor>> ahead) {
      try {
        return ahead.get();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a batch was made", stopped);
      } catch (ExecutionException fault) {
        throw new IllegalStateException(fault.getCause());
      }
    }
  }
}
