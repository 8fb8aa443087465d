// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Past;
import dev.adjoint.graph.PortRef;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The iteration of a long run that is looked at, taken apart. It is entered with what the session
/// holds, and left for the next one, for one that a checkpoint leads back to, or for itself as a
/// revision wants it; breakpoints and the memory that it may use hold in all of them.
final class PresentIteration {
  private final Session session;
  private final Chronicle chronicle;
  private final BooleanSupplier stopping;
  private Optional<PortRef> target;
  private Iterations iterations;
  private List<Breakpoint> breakpoints = List.of();
  private Past past = Past.NONE;
  private long budgetBytes = TimeTravel.USUAL_BUDGET_BYTES;
  private Debugger now;

  /// @param stopping whether what is under way is to end
  PresentIteration(
      Session session,
      Chronicle chronicle,
      Optional<PortRef> target,
      Iterations iterations,
      BooleanSupplier stopping) {
    this.session = session;
    this.chronicle = chronicle;
    this.target = target;
    this.iterations = iterations;
    this.stopping = stopping;
    now = taken();
  }

  Debugger debugger() {
    return now;
  }

  void setBreakpoints(List<Breakpoint> all) {
    breakpoints = List.copyOf(all);
    now.stops().arm(breakpoints, past);
  }

  void setBudget(long bytes) {
    budgetBytes = bytes;
    chronicle.checkpoints().setBudget(bytes / 2);
    now.record().copies().setBudget(bytes - chronicle.checkpoints().usedBytes());
  }

  MemoryUse memory() {
    return chronicle.checkpoints().use(now.record().copies().usedBytes(), budgetBytes);
  }

  /// From the end of an iteration to the start of the next.
  void next() {
    Optional<Checkpoint> known = chronicle.checkpoints().at(chronicle.iteration() + 1);
    if (known.isPresent()) {
      begin(known.get());
      return;
    }
    if (chronicle.wasCompiled() && !now.isCompiled()) {
      // What follows began with what the plan gave, to the last bit.
      beginAgain();
      session.runWhole(now, false).ifPresent(now::endAs);
    }
    Set<String> changed = now.updated();
    boolean looksBack = breakpoints.stream().anyMatch(b -> b.condition().looksBack());
    past = looksBack ? PastNumbers.of(now) : Past.NONE;
    now.commit();
    chronicle.next(changed);
    now = taken();
  }

  /// Back to where an iteration began.
  void begin(Checkpoint checkpoint) {
    chronicle.begin(checkpoint);
    past = Past.NONE;
    now = taken();
  }

  /// Back to where this one began.
  void beginAgain() {
    chronicle.beginAgain();
    now = taken();
  }

  private Debugger taken() {
    RunRequest request = request(iterations, Map.of());
    return armed(session.debug(request, request.target(target), copies()));
  }

  private HostCopies copies() {
    return new HostCopies(budgetBytes - chronicle.checkpoints().usedBytes());
  }

  private Debugger armed(Debugger entered) {
    entered.stops().arm(breakpoints, past);
    return entered;
  }

  private RunRequest request(Iterations asked, Map<String, Tensor> feeds) {
    return chronicle.request(asked, feeds).stoppedBy(stopping);
  }

  /// What a change in the middle of this iteration concerns. Nothing happens yet.
  Revision plan(Amendment change) {
    RunRequest request =
        session.completed(request(change.iterations(), change.feeds()), change.types());
    return Revision.of(now, request, request.target(change.target()), change);
  }

  /// Enters this iteration as it is after the change: nothing that depends on it is computed yet.
  void enter(Revision revision) {
    Amendment change = revision.amendment();
    chronicle.amend(change);
    if (change.types() != session.types()) {
      chronicle.become(revision);
      iterations = change.iterations();
      target = change.target();
    }
    now.executor().forgetRevision();
    now = armed(session.debug(revision, copies()));
  }
}
