// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import dev.adjoint.type.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// Computes what views of tensors show, off the window's thread, and keeps analyses as long as
/// their tensors live. Methods are called on the window's thread, and results come back there.
///
/// Of one topic only the newest order counts: an older one is told to stop and its result is thrown
/// away, so that scrubbing through a run of large tensors does not fall behind.
public final class Workbench implements AutoCloseable {
  /// Tensors up to this size are done at once: no flicker, and a few milliseconds even when it is
  /// done for the first time.
  static final long SMALL = 1 << 12;

  private final Executor worker;
  private final Runnable end;
  private final FxBridge bridge;
  private final Map<Object, Object> newest = new HashMap<>();
  private final Map<Tensor, Analysis> analyses = new WeakHashMap<>();

  private Workbench(Executor worker, Runnable end, FxBridge bridge) {
    this.worker = worker;
    this.end = end;
    this.bridge = bridge;
  }

  /// With two threads of its own: a long export must not hold up what is looked at.
  public static Workbench open(FxBridge bridge) {
    ExecutorService threads =
        Executors.newFixedThreadPool(2, BesideWindow.threads("adjoint-tensors-").factory());
    return new Workbench(threads, threads::shutdownNow, bridge);
  }

  /// Everything happens at once on the calling thread: for tests without a window.
  public static Workbench direct() {
    return new Workbench(Runnable::run, () -> {}, FxBridge.direct());
  }

  /// Work is done by that executor: for tests.
  static Workbench on(Executor worker) {
    return new Workbench(worker, () -> {}, FxBridge.direct());
  }

  /// Does `work` on the worker and gives its result to `show`, unless a newer order of that topic
  /// comes first. The work is given a question whether to stop.
  public <T> void compute(Object topic, Function<BooleanSupplier, T> work, Consumer<T> show) {
    Object order = new Object();
    synchronized (newest) {
      newest.put(topic, order);
    }
    worker.execute(
        () -> {
          BooleanSupplier stopped = () -> !isNewest(topic, order);
          if (stopped.getAsBoolean()) {
            return;
          }
          T result = work.apply(stopped);
          bridge.publish(
              order,
              () -> {
                if (isNewest(topic, order)) {
                  forget(topic);
                  show.accept(result);
                }
              });
        });
  }

  /// Nobody waits for that topic any more.
  public void forget(Object topic) {
    synchronized (newest) {
      newest.remove(topic);
    }
  }

  private boolean isNewest(Object topic, Object order) {
    synchronized (newest) {
      return newest.get(topic) == order;
    }
  }

  /// What is known of a tensor now: of a small one always everything.
  Optional<Analysis> analysis(Tensor tensor) {
    Analysis known = analyses.get(tensor);
    if (known == null && tensor.elements() <= SMALL) {
      known = Analysis.of(tensor);
      analyses.put(tensor, known);
    }
    return Optional.ofNullable(known);
  }

  /// Analyses a tensor of any size, then tells.
  void analyse(Object topic, Tensor tensor, Consumer<Analysis> show) {
    compute(
        topic,
        stopped -> Analysis.of(tensor, stopped),
        analysis -> {
          analyses.put(tensor, analysis);
          show.accept(analysis);
        });
  }

  @Override
  public void close() {
    end.run();
  }
}
