// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.LongFold;
import dev.adjoint.cpu.loop.Walk;
import java.util.Arrays;

/// Reduces integers and truth values: [FloatReduction] with `long`, where no digit of int64 is
/// lost.
final class WholeReduction extends AxisReduction {

  private final LongFold fold;
  private final long[][] sums;

  /// @param outer over the axes that stay
  /// @param inner over the axes that go
  WholeReduction(LongFold fold, Binding use, Walk outer, Walk inner) {
    super(use, outer, inner);
    this.fold = fold;
    this.sums = new long[lanes()][BLOCK];
  }

  @Override
  void single(long base, long to) {
    long row = inner.row();
    long rows = rows();
    long folded = fold.row(in.data(), base, 0, 0);
    for (long r = 0; r < rows; r++) {
      long part = fold.row(in.data(), base + inner.offset(0, r), inner.step(0), row);
      folded = r == 0 ? part : fold.combine(folded, part);
    }
    put(to, folded);
  }

  @Override
  void block(long base, int count, long to, int lane) {
    long[] folded = sums[lane];
    Arrays.fill(folded, 0, count, fold.row(in.data(), base, 0, 0));
    for (long i = 0; i < inner.elements(); i++) {
      fold.columns(in.data(), at(base, i), count, folded);
    }
    for (int i = 0; i < count; i++) {
      put(to + i, folded[i]);
    }
  }

  private void put(long at, long value) {
    switch (out.dtype()) {
      case INT32 -> out.data().setAtIndex(Elements.I32, at, (int) value);
      case BOOL -> out.data().set(Elements.BOOL, at, (byte) value);
      default -> out.data().setAtIndex(Elements.I64, at, value);
    }
  }
}
