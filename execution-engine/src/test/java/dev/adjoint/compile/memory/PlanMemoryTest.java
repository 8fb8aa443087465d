// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.ProgramRun;
import dev.adjoint.compile.verify.VerifySlots;
import dev.adjoint.engine.Devices;
import dev.adjoint.plan.ExecutionPlan;
import dev.adjoint.plan.Program;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanMemoryTest {

  private static final int PROGRAMS = 60;

  private Backend backend;

  @BeforeAll
  void open() {
    backend = Devices.open("cpu", 1);
  }

  @AfterAll
  void close() {
    backend.close();
  }

  private static ExecutionPlan plan(Program program) {
    return PlanMemory.plan(program, DType::sizeBytes, 64);
  }

  @Test
  void noTwoValuesThatLiveTogetherOverlap() {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      VerifySlots.verify(plan(new RandomPrograms(seed).program(40)));
    }
  }

  @Test
  void aProgramComputesTheSameInTheArenaAsInMemoryOfItsOwn() {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      Program program = new RandomPrograms(seed).program(25);
      try (ProgramRun alone = new ProgramRun(backend, program);
          ProgramRun together = new ProgramRun(backend, program, plan(program))) {
        Map<String, Tensor> expected = alone.run();
        Map<String, Tensor> actual = together.run();
        int number = seed;
        assertEquals(expected.keySet(), actual.keySet());
        actual.forEach((n, t) -> assertTrue(t.sameAs(expected.get(n)), number + ": " + n));
      }
    }
  }

  @Test
  void whatCannotBeAskedForTwiceIsComputedIntoTheState() {
    int inPlace = 0;
    for (int seed = 0; seed < PROGRAMS; seed++) {
      ExecutionPlan plan = plan(new RandomPrograms(seed).program(40));
      inPlace += plan.inPlace().size();
      plan.inPlace().keySet().forEach(id -> assertFalse(plan.slots().containsKey(id)));
    }
    assertTrue(inPlace > PROGRAMS / 4, inPlace + " updates in place");
  }

  @Test
  void memoryIsUsedAgain() {
    Program chain = RandomPrograms.chain(100, 1000);
    ExecutionPlan plan = plan(chain);
    VerifySlots.verify(plan);
    assertEquals(3 * 4032, plan.arenaBytes(), "input, and two that take turns");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 4096})
  void slotsKeepTheAlignment(int alignment) {
    ExecutionPlan plan =
        PlanMemory.plan(new RandomPrograms(3).program(30), DType::sizeBytes, alignment);
    plan.slots().values().forEach(slot -> assertEquals(0, slot.offset() % alignment));
  }

  @Test
  void aValueWithoutElementsHasAPlaceOfItsOwn() {
    ExecutionPlan plan = plan(RandomPrograms.chain(3, 0));
    VerifySlots.verify(plan);
    assertTrue(plan.slots().values().stream().allMatch(slot -> slot.sizeBytes() > 0));
  }
}
