// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.compile.pass.Capabilities;
import dev.adjoint.compile.pass.DropExpandBeforeBroadcast;
import dev.adjoint.compile.pass.EliminateCommonSubexpressions;
import dev.adjoint.compile.pass.EliminateDeadCode;
import dev.adjoint.compile.pass.FoldTransposesIntoMatMul;
import dev.adjoint.compile.pass.MergeTransposes;
import dev.adjoint.compile.pass.Pass;
import dev.adjoint.compile.pass.SimplifyIdentities;
import dev.adjoint.compile.verify.Verifier;
import dev.adjoint.compile.verify.VerifyDefinitions;
import dev.adjoint.compile.verify.VerifyPrimitives;
import dev.adjoint.compile.verify.VerifyTypes;
import dev.adjoint.plan.Program;
import java.util.List;
import java.util.function.BiConsumer;

/// The ordered list of passes, and the verifiers that run between them.
///
/// @param trace sees every pass's name and result; the editor's view of the compiler
public record Compiler(Capabilities device, boolean verifying, BiConsumer<String, Program> trace) {

  /// Every pass leaves what the next can use: identities hide equal expressions, equal transposes
  /// would be folded apart, and what was folded away is dead only at the end.
  private static List<Pass> passes(Capabilities device) {
    return List.of(
        new EliminateDeadCode(),
        new SimplifyIdentities(),
        new DropExpandBeforeBroadcast(),
        new MergeTransposes(),
        new EliminateCommonSubexpressions(),
        new FoldTransposesIntoMatMul(device),
        new EliminateDeadCode());
  }

  private static final List<Verifier> VERIFIERS =
      List.of(new VerifyDefinitions(), new VerifyPrimitives(), new VerifyTypes());

  /// Passes without a trace; verifiers run when Java assertions are on, as in tests.
  public static Compiler standard(Capabilities device) {
    return new Compiler(device, Compiler.class.desiredAssertionStatus(), (name, program) -> {});
  }

  public Program optimize(Program lowered) {
    verify("lowering", lowered);
    Program program = lowered;
    for (Pass pass : passes(device)) {
      program = pass.apply(program);
      trace.accept(pass.name(), program);
      verify(pass.name(), program);
    }
    return program;
  }

  private void verify(String stage, Program program) {
    if (!verifying) {
      return;
    }
    for (Verifier verifier : VERIFIERS) {
      try {
        verifier.verify(program);
      } catch (IllegalStateException fault) {
        throw new IllegalStateException("after " + stage + ": " + fault.getMessage(), fault);
      }
    }
  }
}
