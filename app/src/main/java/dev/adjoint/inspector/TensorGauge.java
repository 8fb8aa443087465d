// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import dev.adjoint.type.Tensor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongToDoubleFunction;

/// Goes over all numbers of tensors for those that show them: of small ones at once, of larger ones
/// beside the window, what was asked for last first. What was found is kept as long as the tensor.
/// Window's thread.
public final class TensorGauge {
  /// So many numbers are gone over in microseconds, and in a few milliseconds when that is new to
  /// the program: a tensor's memory is read a hundred times as slowly before that is compiled.
  static final long AT_ONCE = 2_048;

  /// Who steps faster than tensors are gone over has long looked away from the first.
  private static final int MOST_WAITING = 16;

  private final Map<Object, CompletableFuture<TensorFacts>> known = new WeakHashMap<>();
  private final Deque<Question> waiting = new ArrayDeque<>();
  private final Executor worker;
  private final FxBridge bridge;

  private record Question(Object key, Runnable work) {}

  TensorGauge(Executor worker, FxBridge bridge) {
    this.worker = worker;
    this.bridge = bridge;
  }

  static TensorGauge besideWindow(FxBridge bridge) {
    return new TensorGauge(BesideWindow.worker("adjoint-norms"), bridge);
  }

  /// Told on the window's thread, before this returns where it is known or quickly found; never
  /// where too much else was asked for since.
  CompletableFuture<TensorFacts> of(Tensor tensor) {
    return of(tensor, tensor.elements(), tensor::get);
  }

  /// The same of numbers that are no tensor.
  ///
  /// @param key the same for the same numbers
  /// @param values as many as there are, counted from 0; read beside the window
  CompletableFuture<TensorFacts> of(Object key, long count, LongToDoubleFunction values) {
    CompletableFuture<TensorFacts> before = known.get(key);
    if (before != null) {
      return before;
    }
    CompletableFuture<TensorFacts> asked = new CompletableFuture<>();
    known.put(key, asked);
    if (count <= AT_ONCE) {
      asked.complete(TensorFacts.of(count, values));
    } else {
      Runnable work =
          () -> {
            TensorFacts found = TensorFacts.of(count, values);
            bridge.publish(asked, () -> asked.complete(found));
          };
      await(new Question(key, work));
    }
    return asked;
  }

  private void await(Question question) {
    synchronized (waiting) {
      waiting.push(question);
      if (waiting.size() > MOST_WAITING) {
        known.remove(waiting.removeLast().key());
      }
    }
    worker.execute(this::next);
  }

  private void next() {
    Question newest;
    synchronized (waiting) {
      newest = waiting.poll();
    }
    if (newest != null) {
      newest.work().run();
    }
  }
}
