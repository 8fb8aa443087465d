// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.EngineException;
import dev.adjoint.session.BesideWindow;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Studies chain rules on a thread of its own, always the newest question only. Answers arrive on
/// that thread.
///
/// What was made ready for a rule is kept until another rule is asked for: pointing at one element
/// after the other costs one product each.
public final class ChainWorker implements AutoCloseable {
  private final Executor thread;
  private final Runnable end;
  private final AtomicLong newest = new AtomicLong();
  private @Nullable Backend backend;
  private @Nullable ChainCalculation ready;
  private @Nullable ChainRule known;

  private ChainWorker(Executor thread, Runnable end) {
    this.thread = thread;
    this.end = end;
  }

  public static ChainWorker onOwnThread() {
    // A run may still bring news when its page is closed: what is asked then is dropped.
    ExecutorService own =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            BesideWindow.thread("adjoint-chain-rule").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    return new ChainWorker(own, own::shutdown);
  }

  /// Answers on the thread that asks: for tests.
  public static ChainWorker direct() {
    return new ChainWorker(Runnable::run, () -> {});
  }

  /// @param rule one with a result and a moment
  /// @param element which element to spell out; the largest when not said
  /// @param answer told what was found, or nothing when the node could not be differentiated; not
  ///   told at all when another question came in between
  public void ask(ChainRule rule, OptionalLong element, Consumer<Optional<ChainStudy>> answer) {
    long question = newest.incrementAndGet();
    thread.execute(
        () -> {
          if (question == newest.get()) {
            Optional<ChainStudy> found = study(rule, element);
            if (question == newest.get()) {
              answer.accept(found);
            }
          }
        });
  }

  /// Does something that needs a device, after what was asked before.
  public void run(Consumer<Backend> work) {
    thread.execute(() -> work.accept(device()));
  }

  /// Whatever was asked is no longer wanted.
  public void forget() {
    newest.incrementAndGet();
  }

  private Optional<ChainStudy> study(ChainRule rule, OptionalLong element) {
    try {
      return Optional.of(calculation(rule).study(element));
    } catch (EngineException | IllegalStateException | IllegalArgumentException unable) {
      drop();
      return Optional.empty();
    }
  }

  private ChainCalculation calculation(ChainRule rule) {
    ChainCalculation now = ready;
    ChainRule last = known;
    if (now != null && last != null && same(last, rule)) {
      return now;
    }
    drop();
    ChainCalculation fresh = new ChainCalculation(rule, device());
    ready = fresh;
    known = rule;
    return fresh;
  }

  /// The run measures a gradient once: the same tensor is the same moment.
  private static boolean same(ChainRule one, ChainRule other) {
    return one.target().equals(other.target())
        && one.result().orElseThrow() == other.result().orElseThrow();
  }

  private Backend device() {
    Backend open = backend;
    if (open == null) {
      open = Devices.open("cpu", 1);
      backend = open;
    }
    return open;
  }

  private void drop() {
    ChainCalculation last = ready;
    ready = null;
    known = null;
    if (last != null) {
      last.close();
    }
  }

  @Override
  public void close() {
    forget();
    thread.execute(
        () -> {
          drop();
          Backend open = backend;
          backend = null;
          if (open != null) {
            open.close();
          }
        });
    end.run();
  }
}
