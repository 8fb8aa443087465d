// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import dev.adjoint.compile.PassCase;
import org.junit.jupiter.api.Test;

class MergeTransposesTest {

  @Test
  void composesTheOrders() {
    PassCase.given(
            """
            x:f32[2,3,4] = Input()
            a = Transpose(x, perm=[1,0,2])
            b = Transpose(a, perm=[0,2,1])
            out b
            """)
        .after(new MergeTransposes(), new EliminateDeadCode())
        .becomes(
            """
            v0 f32[2,3,4] = input x
            v2 f32[3,4,2] = Transpose(v0) perm=[1, 2, 0]  # b forward
            output b = v2
            """);
  }

  @Test
  void twoThatCancelLeaveTheOperand() {
    PassCase.given(
            """
            x:f32[2,3] = Input()
            a = Transpose(x)
            b = Transpose(a)
            y = Exp(b)
            out y
            """)
        .after(new MergeTransposes(), new EliminateDeadCode())
        .becomes(
            """
            v0 f32[2,3] = input x
            v3 f32[2,3] = Exp(v0)  # y forward
            output y = v3
            """);
  }

  @Test
  void keepsTheFirstWhereSomebodyElseReadsIt() {
    PassCase.given(
            """
            x:f32[2,3,4] = Input()
            a = Transpose(x, perm=[1,2,0])
            b = Transpose(a, perm=[1,2,0])
            out a, b
            """)
        .after(new MergeTransposes(), new EliminateDeadCode())
        .becomes(
            """
            v0 f32[2,3,4] = input x
            v1 f32[3,4,2] = Transpose(v0) perm=[1, 2, 0]  # a forward
            v2 f32[4,2,3] = Transpose(v0) perm=[2, 0, 1]  # b forward
            output a = v1
            output b = v2
            """);
  }

  @Test
  void doesNotFireAcrossAnotherOp() {
    PassCase.given(
            """
            x:f32[2,3] = Input()
            a = Transpose(x)
            e = Exp(a)
            b = Transpose(e)
            out b
            """)
        .after(new MergeTransposes())
        .doesNotFire();
  }
}
