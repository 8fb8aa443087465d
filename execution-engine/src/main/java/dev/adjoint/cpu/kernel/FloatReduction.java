// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.cpu.loop.DoubleFold;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.type.DType;
import java.util.Arrays;

/// Reduces floating elements. [WholeReduction] does the same with `long`: a loop for each, since
/// one over either kind would box or convert every element.
final class FloatReduction extends AxisReduction {

  private final DoubleFold fold;
  private final double[][] sums;

  /// @param outer over the axes that stay
  /// @param inner over the axes that go
  FloatReduction(DoubleFold fold, Binding use, Walk outer, Walk inner) {
    super(use, outer, inner);
    this.fold = fold;
    this.sums = new double[lanes()][BLOCK];
  }

  @Override
  void single(long base, long to) {
    long row = inner.row();
    long rows = rows();
    double folded = fold.row(in.data(), base, 0, 0);
    for (long r = 0; r < rows; r++) {
      double part = fold.row(in.data(), base + inner.offset(0, r), inner.step(0), row);
      folded = r == 0 ? part : fold.combine(folded, part);
    }
    put(to, folded);
  }

  @Override
  void block(long base, int count, long to, int lane) {
    double[] folded = sums[lane];
    Arrays.fill(folded, 0, count, fold.row(in.data(), base, 0, 0));
    for (long i = 0; i < inner.elements(); i++) {
      fold.columns(in.data(), at(base, i), count, folded);
    }
    for (int i = 0; i < count; i++) {
      put(to + i, folded[i]);
    }
  }

  private void put(long at, double value) {
    if (out.dtype() == DType.FLOAT32) {
      out.data().setAtIndex(Elements.F32, at, (float) value);
    } else {
      out.data().setAtIndex(Elements.F64, at, value);
    }
  }
}
