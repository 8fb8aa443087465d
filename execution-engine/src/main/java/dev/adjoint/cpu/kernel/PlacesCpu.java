// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.EitherEnd;
import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.ops.internal.CoordinatePlaces;
import dev.adjoint.ops.internal.ElementPlaces;

/// Numbers what indices name, and checks every one of them: whoever reads the places may rely on
/// it.
final class PlacesCpu {

  private PlacesCpu() {}

  static Invocation elements(Binding use) {
    Operand indices = use.in(0);
    Operand out = use.out();
    int axis = Math.toIntExact(use.get(ElementPlaces.AXIS));
    long[] whole = use.get(ElementPlaces.SHAPE).sizes();
    long[] strides = Walk.dense(whole);
    long along = strides[axis];
    strides[axis] = 0;
    Walk walk = Walk.of(indices.sizes(), strides);
    return () -> {
      long row = walk.row();
      long rows = row == 0 ? 0 : walk.elements() / row;
      for (long i = 0; i < rows; i++) {
        long base = walk.offset(0, i);
        for (long k = 0; k < row; k++) {
          long at = i * row + k;
          long index = EitherEnd.index(indices.getLong(at), whole[axis], at, axis);
          out.data().setAtIndex(Elements.I64, at, base + k * walk.step(0) + index * along);
        }
      }
    };
  }

  static Invocation coordinates(Binding use) {
    Operand indices = use.in(0);
    Operand out = use.out();
    long[] sizes = use.get(CoordinatePlaces.SHAPE).sizes();
    long groups = use.get(CoordinatePlaces.GROUPS);
    long block = use.get(CoordinatePlaces.SHAPE).elements();
    return () -> {
      long each = groups == 0 ? 0 : out.elements() / groups;
      for (long i = 0; i < out.elements(); i++) {
        long place = 0;
        for (int axis = 0; axis < sizes.length; axis++) {
          long at = i * sizes.length + axis;
          place = place * sizes[axis] + EitherEnd.index(indices.getLong(at), sizes[axis], at, axis);
        }
        out.data().setAtIndex(Elements.I64, i, i / each * block + place);
      }
    };
  }
}
