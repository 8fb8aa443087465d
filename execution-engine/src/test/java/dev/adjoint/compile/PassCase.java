// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.pass.Pass;
import dev.adjoint.engine.Devices;
import dev.adjoint.plan.Program;
import dev.adjoint.type.Tensor;
import java.util.Map;

/// A graph in text form, what a pass makes of its program, and the check that both compute the same
/// bits on the oracle.
///
/// @param given the program before
/// @param result the program after
public record PassCase(Program given, Program result) {

  public static PassCase given(String graph) {
    Program program = Programs.of(graph);
    return new PassCase(program, program);
  }

  public PassCase after(Pass... passes) {
    Program program = result;
    for (Pass pass : passes) {
      program = Programs.verified(pass.apply(program));
    }
    return new PassCase(given, program);
  }

  /// @param text the golden form of the program
  public void becomes(String text) {
    assertEquals(text, result.text());
    try (Backend oracle = Devices.open("reference", 1);
        ProgramRun before = new ProgramRun(oracle, given);
        ProgramRun after = new ProgramRun(oracle, result)) {
      Map<String, Tensor> expected = before.run();
      Map<String, Tensor> actual = after.run();
      assertEquals(expected.keySet(), actual.keySet());
      expected.forEach((name, t) -> assertTrue(t.sameAs(actual.get(name)), name));
    }
  }

  public void doesNotFire() {
    becomes(given.text());
  }
}
