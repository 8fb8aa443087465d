// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static java.util.Objects.requireNonNull;

import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads the numbers of a run as of any number of steps done: from the record of its steps or, at
/// the end, from what a compiled plan has given.
final class RunReading {

  private final StepExecutor executor;
  private final StepRecord record;
  private Optional<CompiledEnd> end = Optional.empty();

  RunReading(StepExecutor executor, StepRecord record) {
    this.executor = executor;
    this.record = record;
  }

  void endAs(CompiledEnd computed) {
    end = Optional.of(computed);
  }

  Optional<CompiledEnd> end() {
    return end;
  }

  /// @param kept only numbers that are on the host already
  TraceStep step(int index, boolean kept) {
    if (end.isEmpty()) {
      return record.step(index, kept);
    }
    PlannedStep planned = executor.schedule().steps().get(index);
    return end.get().step(index, planned, executor.schedule().isDescent(planned));
  }

  Optional<Tensor> value(PortRef ref, int done, boolean kept) {
    if (end.isPresent()) {
      return end.get().value(ref);
    }
    Optional<Tensor> computed = record.value(ref, done, kept);
    Optional<Role> role = executor.pass().types().op(ref.node()).map(OpDef::role);
    boolean source = role.filter(r -> r != Role.COMPUTE && r != Role.CONTROL).isPresent();
    return source && computed.isEmpty() ? record.source(ref, kept) : computed;
  }

  Optional<Tensor> gradient(String name, int done) {
    if (end.isPresent()) {
      return end.get().gradient(name);
    }
    boolean begun = done > 0 && record.work(done - 1).planned().phase() != Phase.FORWARD;
    Optional<Tensor> summed = record.gradient(name, done, false);
    return begun && summed.isEmpty() ? executor.start(name).map(record::tensor) : summed;
  }

  List<Contribution> contributions(String target, int done) {
    return IntStream.range(0, done)
        .filter(i -> end.isPresent() || record.work(i).targets().contains(target))
        .mapToObj(i -> step(i, false))
        .flatMap(step -> step.contributions().stream())
        .filter(part -> part.target().equals(target))
        .toList();
  }

  Optional<Tensor> state(String name, int done) {
    return record
        .update(name, done)
        .map(work -> record.tensor(requireNonNull(work.updated().get(name))))
        .or(() -> executor.pass().states().get(name));
  }
}
