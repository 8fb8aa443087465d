// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.plan.Phase;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongPredicate;
import java.util.function.ObjLongConsumer;

/// Looks at the iterations that a Loop or Scan has run, all of them at one moment of the run around
/// it, or at the branch that an If has taken, as at one iteration. Each is run once more from what
/// was carried into it, to the same numbers, in memory of its own: a walk that is inside the loop
/// goes on undisturbed.
///
/// ```java
/// try (IterationReader reader = IterationReader.of(run, "loop1").orElseThrow()) {
///   reader.read(t -> true, (iteration, t) -> iteration.value(PortRef.of("h")));
/// }
/// ```
///
/// One thread at a time; owns memory.
public final class IterationReader implements AutoCloseable {

  private final NodePlans plans;
  private final Rounds rounds;
  private final boolean back;

  private IterationReader(NodePlans plans, Rounds rounds, boolean back) {
    this.plans = plans;
    this.rounds = rounds;
    this.back = back;
  }

  /// Of a node of the graph that `around` runs; empty unless it holds bodies and has run as of the
  /// moment looked at. Where its backward step has been done, too, gradients are read as well.
  public static Optional<IterationReader> of(Debugger around, String node) {
    if (around.isCompiled()) {
      return Optional.empty();
    }
    Optional<Work> last =
        work(around, node, Phase.BACKWARD)
            .filter(work -> work.swept().isPresent())
            .or(() -> work(around, node, Phase.FORWARD));
    Optional<FlowRun> run = around.executor().pass().flow(node);
    return last.isPresent() && run.isPresent()
        ? Optional.of(of(around.executor().pass(), run.get(), last.get()))
        : Optional.empty();
  }

  private static IterationReader of(EagerPass pass, FlowRun run, Work work) {
    NodePlans plans = new NodePlans(pass.backend(), pass.states());
    boolean back = work.planned().phase() == Phase.BACKWARD;
    return new IterationReader(plans, new Rounds(pass.aside(plans), run, work), back);
  }

  private static Optional<Work> work(Debugger around, String node, Phase phase) {
    OptionalInt index = around.record().find(node, phase);
    return index.isPresent() && index.getAsInt() < around.done()
        ? Optional.of(around.record().work(index.getAsInt()))
        : Optional.empty();
  }

  /// The attribute of the node that holds the body that ran: of an If one of two.
  public String attribute() {
    return rounds.attribute();
  }

  /// Whether there are iterations to tell apart, and not one branch.
  public boolean areTold() {
    return rounds.areTold();
  }

  /// How often the body has run.
  public long count() {
    return rounds.count();
  }

  /// Whether gradients are read, too.
  public boolean areBackward() {
    return back;
  }

  /// Runs iterations to their end and shows each that is wanted; backward the last one first.
  ///
  /// @param each gets the run of one iteration, good until it returns, and its number from 0
  /// @throws RunStopped when the run's stop condition says so
  public void read(LongPredicate wanted, ObjLongConsumer<Debugger> each) {
    for (long round = 0; round < count(); round++) {
      long iteration = rounds.iteration(round);
      // Going back, each iteration begins with what those after it have found.
      if (back || wanted.test(iteration)) {
        Debugger entered = entered(round);
        if (wanted.test(iteration)) {
          each.accept(entered, iteration);
        }
      }
    }
  }

  private Debugger entered(long round) {
    Debugger entered = StepExecutor.guarded(() -> rounds.enter(round));
    if (!entered.seek(Integer.MAX_VALUE, rounds.stop())) {
      throw new RunStopped();
    }
    return entered;
  }

  @Override
  public void close() {
    rounds.close();
    plans.close();
  }
}
