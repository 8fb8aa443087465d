// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.backend.EitherEnd;
import dev.adjoint.ops.internal.CoordinatePlaces;
import dev.adjoint.ops.internal.ElementPlaces;

/// The numbers of the elements, or rows, that indices name.
final class PlacesReference {

  private PlacesReference() {}

  static void elements(Call call) {
    Cells indices = call.in(0);
    int axis = Math.toIntExact(call.get(ElementPlaces.AXIS));
    long[] sizes = call.get(ElementPlaces.SHAPE).sizes();
    for (long i = 0; i < indices.elements(); i++) {
      long[] at = Index.coordinates(i, indices.sizes());
      at[axis] = inside(indices, i, sizes, axis);
      long place = 0;
      for (int other = 0; other < sizes.length; other++) {
        place = place * sizes[other] + at[other];
      }
      call.out().setLong(i, place);
    }
  }

  static void coordinates(Call call) {
    Cells indices = call.in(0);
    long[] sizes = call.get(CoordinatePlaces.SHAPE).sizes();
    long groups = call.get(CoordinatePlaces.GROUPS);
    for (long i = 0; i < call.out().elements(); i++) {
      long place = i / (call.out().elements() / groups);
      for (int axis = 0; axis < sizes.length; axis++) {
        place = place * sizes[axis] + inside(indices, i * sizes.length + axis, sizes, axis);
      }
      call.out().setLong(i, place);
    }
  }

  private static long inside(Cells indices, long position, long[] sizes, int axis) {
    return EitherEnd.index(indices.getLong(position), sizes[axis], position, axis);
  }
}
