// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import dev.adjoint.compile.PassCase;
import org.junit.jupiter.api.Test;

class FoldTransposesIntoMatMulTest {

  private static final Pass FOLD = new FoldTransposesIntoMatMul(Capabilities.ALL);

  @Test
  void readsTheMatrixAsItWas() {
    PassCase.given(
            """
            x:f32[3,2] = Input()
            w:f32[3,4] = Input()
            a = Transpose(x)
            y = MatMul(a, w)
            out y
            """)
        .after(FOLD, new EliminateDeadCode())
        .becomes(
            """
            v0 f32[3,2] = input x
            v1 f32[3,4] = input w
            v3 f32[2,4] = TransposedMatMul(v0, v1) transA=1  # y forward
            output y = v3
            """);
  }

  @Test
  void bothSidesAndBroadcastBatchesToo() {
    PassCase.given(
            """
            x:f32[5,1,3,2] = Input()
            w:f32[7,4,3] = Input()
            a = Transpose(x, perm=[0,1,3,2])
            b = Transpose(w, perm=[0,2,1])
            y = MatMul(a, b)
            out y
            """)
        .after(FOLD, new EliminateDeadCode())
        .becomes(
            """
            v0 f32[5,1,3,2] = input x
            v1 f32[7,4,3] = input w
            v4 f32[5,7,2,4] = TransposedMatMul(v0, v1) transA=1 transB=1  # y forward
            output y = v4
            """);
  }

  @Test
  void keepsATransposeThatIsFetched() {
    PassCase.given(
            """
            x:f32[3,2] = Input()
            w:f32[3,4] = Input()
            a = Transpose(x)
            y = MatMul(a, w)
            out a, y
            """)
        .after(FOLD, new EliminateDeadCode())
        .becomes(
            """
            v0 f32[3,2] = input x
            v1 f32[3,4] = input w
            v2 f32[2,3] = Transpose(v0)  # a forward
            v3 f32[2,4] = TransposedMatMul(v0, v1) transA=1  # y forward
            output a = v2
            output y = v3
            """);
  }

  @Test
  void doesNotFireWhereOtherAxesMove() {
    PassCase.given(
            """
            x:f32[3,2,2] = Input()
            w:f32[2,4] = Input()
            a = Transpose(x, perm=[1,0,2])
            y = MatMul(a, w)
            out y
            """)
        .after(FOLD)
        .doesNotFire();
  }

  @Test
  void doesNotFireForAVectorOperand() {
    PassCase.given(
            """
            x:f32[3,2] = Input()
            v:f32[3] = Input()
            a = Transpose(x)
            y = MatMul(a, v)
            out y
            """)
        .after(FOLD)
        .doesNotFire();
  }

  @Test
  void doesNotFireWhereTheDeviceCannot() {
    PassCase.given(
            """
            x:f32[3,2] = Input()
            w:f32[3,4] = Input()
            a = Transpose(x)
            y = MatMul(a, w)
            out y
            """)
        .after(new FoldTransposesIntoMatMul((op, attributes, inputs) -> false))
        .doesNotFire();
  }
}
