// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import dev.adjoint.compile.PassCase;
import org.junit.jupiter.api.Test;

class DropExpandBeforeBroadcastTest {

  @Test
  void takesTheOperandAsItWasBeforeItWasStretched() {
    PassCase.given(
            """
            x:f32[2,3] = Input()
            m:f32[2,1] = Input()
            shape = Constant(value={"dtype":"int64","shape":[2],"data":[2,3]})
            wide = Expand(m, shape)
            y = Sub(wide, x)
            out y
            """)
        .after(new DropExpandBeforeBroadcast(), new EliminateDeadCode())
        .becomes(
            """
            v0 f32[2,3] = input x
            v1 f32[2,1] = input m
            v4 f32[2,3] = Sub(v1, v0)  # y forward
            output y = v4
            """);
  }

  @Test
  void keepsOneOfTwoThatTogetherGiveTheShape() {
    PassCase.given(
            """
            a:f32[1,3] = Input()
            b:f32[1,1] = Input()
            shape = Constant(value={"dtype":"int64","shape":[2],"data":[2,3]})
            wide = Expand(a, shape)
            other = Expand(b, shape)
            y = Mul(wide, other)
            out y
            """)
        .after(new DropExpandBeforeBroadcast(), new EliminateDeadCode())
        .becomes(
            """
            v0 f32[1,3] = input a
            v1 f32[1,1] = input b
            v2 = constant i64[2]{2, 3}
            v4 f32[2,3] = Expand(v1, v2)  # other forward
            v5 f32[2,3] = Mul(v0, v4)  # y forward
            output y = v5
            """);
  }

  @Test
  void doesNotFireWhereTheStretchingGivesTheShape() {
    PassCase.given(
            """
            x:f32[1,3] = Input()
            m:f32[1,1] = Input()
            shape = Constant(value={"dtype":"int64","shape":[2],"data":[2,3]})
            wide = Expand(m, shape)
            y = Mul(wide, x)
            z = Neg(wide)
            out y, z
            """)
        .after(new DropExpandBeforeBroadcast())
        .doesNotFire();
  }
}
