// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.ProgramRun;
import dev.adjoint.compile.StateInit;
import dev.adjoint.engine.Devices;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.plan.ExecutionPlan;
import dev.adjoint.plan.Program;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class InPlaceUpdatesTest {

  private static final TensorType PAIR = TensorType.of(DType.FLOAT32, 2);

  private final ProgramBuilder program = new ProgramBuilder(false);
  private final Formula f = new Formula(program);
  private final Value a = program.state("a", PAIR, new StateInit.Fill(0));
  private final Value b = program.state("b", PAIR, new StateInit.Fill(0));
  private final Value x = program.input("x", PAIR);

  /// Asserts which states are written in place, and that nobody can tell.
  private void assertInPlace(Set<String> states) {
    Program built = program.build();
    ExecutionPlan plan = PlanMemory.plan(built, DType::sizeBytes, 64);
    assertEquals(new TreeSet<>(states), new TreeSet<>(plan.inPlace().values()));
    try (Backend cpu = Devices.open("cpu", 1);
        ProgramRun alone = new ProgramRun(cpu, built);
        ProgramRun together = new ProgramRun(cpu, built, plan)) {
      Map<String, Tensor> expected = alone.run();
      together
          .run()
          .forEach((name, t) -> assertEquals(expected.get(name).toString(), t.toString(), name));
    }
  }

  @Test
  void anElementwiseUpdateGoesStraightIntoTheState() {
    program.update("a", f.sub(a, x));
    program.update("b", f.mul(b, b));
    assertInPlace(Set.of("a", "b"));
  }

  @Test
  void notWhereALaterUpdateReadsTheOldValue() {
    program.update("a", f.add(a, x));
    program.update("b", f.add(b, a));
    assertInPlace(Set.of("b"));
  }

  @Test
  void anEarlierReaderDoesNotMind() {
    program.update("b", f.add(b, a));
    program.update("a", f.add(a, x));
    assertInPlace(Set.of("a", "b"));
  }

  @Test
  void notWhereEachReadsTheOther() {
    program.update("a", f.add(a, b));
    program.update("b", f.sub(b, a));
    assertInPlace(Set.of("b"));
  }

  @Test
  void notWhereTheNewValueIsFetchedOrReadOn() {
    Value fetched = f.add(a, x);
    program.update("a", fetched);
    program.output("fetched", fetched);
    Value read = f.sub(b, x);
    program.update("b", read);
    program.output("read", f.neg(read));
    assertInPlace(Set.of());
  }

  @Test
  void notWhereOneValueUpdatesTwoStates() {
    Value both = f.add(a, x);
    program.update("a", both);
    program.update("b", both);
    assertInPlace(Set.of());
  }

  @Test
  void statesThatChangePlacesAreCopied() {
    program.update("a", b);
    program.update("b", f.add(a, x));
    assertInPlace(Set.of("b"));
  }
}
