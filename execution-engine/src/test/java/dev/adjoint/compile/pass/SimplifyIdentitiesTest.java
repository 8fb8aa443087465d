// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import dev.adjoint.compile.PassCase;
import org.junit.jupiter.api.Test;

class SimplifyIdentitiesTest {

  @Test
  void timesOneAndDividedByOneGo() {
    PassCase.given(
            """
            x:f32[2,3] = Input()
            one = Constant(value={"dtype":"float32","shape":[],"data":[1]})
            a = Mul(one, x)
            b = Div(a, one)
            y = Exp(b)
            out y
            """)
        .after(new SimplifyIdentities(), new EliminateDeadCode())
        .becomes(
            """
            v0 f32[2,3] = input x
            v4 f32[2,3] = Exp(v0)  # y forward
            output y = v4
            """);
  }

  @Test
  void seesOnesThroughExpand() {
    PassCase.given(
            """
            x:f32[2,3] = Input()
            one = Constant(value={"dtype":"float32","shape":[],"data":[1]})
            shape = Constant(value={"dtype":"int64","shape":[2],"data":[2,3]})
            ones = Expand(one, shape)
            y = Mul(x, ones)
            out y
            """)
        .after(new SimplifyIdentities(), new EliminateDeadCode())
        .becomes(
            """
            v0 f32[2,3] = input x
            output y = v0
            """);
  }

  @Test
  void doesNotFireWhereTheOneStretchesTheOperand() {
    PassCase.given(
            """
            x:f32[1,3] = Input()
            one = Constant(value={"dtype":"float32","shape":[2,1],"data":[1,1]})
            y = Mul(x, one)
            row = Constant(value={"dtype":"float32","shape":[1,1,1],"data":[1]})
            z = Mul(x, row)
            out y, z
            """)
        .after(new SimplifyIdentities())
        .doesNotFire();
  }

  @Test
  void doesNotFireForOneDividedByX() {
    PassCase.given(
            """
            x:f32[2] = Input()
            one = Constant(value={"dtype":"float32","shape":[2],"data":[1,1]})
            scalar = Constant(value={"dtype":"float32","shape":[],"data":[1]})
            y = Div(scalar, x)
            out y
            """)
        .after(new SimplifyIdentities())
        .doesNotFire();
  }

  /// `x + 0` is not `x` for -0, `x · 0` is not 0 for NaN, and `x - x` is not 0 for infinities.
  @Test
  void doesNotFireWhereASpecialValueWouldChange() {
    PassCase.given(
            """
            x:f32[2] = Input()
            zero = Constant(value={"dtype":"float32","shape":[],"data":[0]})
            a = Add(x, zero)
            b = Mul(x, zero)
            c = Sub(x, x)
            out a, b, c
            """)
        .after(new SimplifyIdentities())
        .doesNotFire();
  }
}
