// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.compile.PassCase;
import dev.adjoint.ops.internal.Uniform;
import org.junit.jupiter.api.Test;

class EliminateCommonSubexpressionsTest {

  private static final Pass PASS = new EliminateCommonSubexpressions();

  @Test
  void computesTheSameThingOnce() {
    PassCase.given(
            """
            x:f32[2] = Input()
            a = Exp(x)
            b = Exp(x)
            c = Neg(a)
            d = Neg(b)
            y = Mul(c, d)
            out y
            """)
        .after(PASS)
        .becomes(
            """
            v0 f32[2] = input x
            v1 f32[2] = Exp(v0)  # a forward
            v3 f32[2] = Neg(v1)  # c forward
            v5 f32[2] = Mul(v3, v3)  # y forward
            output y = v5
            """);
  }

  @Test
  void anOutputMayShareItsValueWithAnother() {
    PassCase.given(
            """
            x:f32[2] = Input()
            a = Exp(x)
            b = Exp(x)
            out a, b
            """)
        .after(PASS)
        .becomes(
            """
            v0 f32[2] = input x
            v1 f32[2] = Exp(v0)  # a forward
            output a = v1
            output b = v1
            """);
  }

  @Test
  void doesNotFireForOtherAttributesOrAnotherOrder() {
    PassCase.given(
            """
            x:f32[2,2] = Input()
            z:f32[2,2] = Input()
            a = Softmax(x, axis=0)
            b = Softmax(x, axis=1)
            c = Sub(x, z)
            d = Sub(z, x)
            out a, b, c, d
            """)
        .after(PASS)
        .doesNotFire();
  }

  @Test
  void doesNotMergeZeroWithMinusZero() {
    PassCase.given(
            """
            x:f32[] = Input()
            p = Constant(value={"dtype":"float32","shape":[],"data":[0.0]})
            n = Constant(value={"dtype":"float32","shape":[],"data":[-0.0]})
            a = Mul(x, p)
            b = Mul(x, n)
            out a, b
            """)
        .after(PASS)
        .doesNotFire();
  }

  @Test
  void twoDropoutsDrawDifferentNumbers() {
    String text =
        """
        x:f32[8] = Input()
        a = Dropout(x)
        b = Dropout(x)
        y = Sub(a, b)
        out y
        """;
    long draws =
        PassCase.given(text).after(PASS).result().instructions().stream()
            .filter(step -> step.op() == Uniform.OP)
            .count();
    assertEquals(2, draws);
  }
}
