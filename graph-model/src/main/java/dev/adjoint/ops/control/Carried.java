// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.Known;
import dev.adjoint.op.Rejection;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// Types of what a loop carries from one iteration to the next: found by going round until they no
/// longer change, giving up in each round what differs.
///
/// @param carried types that hold at the start of every iteration and after the last
/// @param results what the body gives then, all of it
record Carried(List<TensorType> carried, List<Known> results) {

  /// @param first types with which the first iteration begins
  /// @param skipped outputs of the body before the carried ones
  /// @param iteration gives the results of the body for its carried inputs and the number of the
  ///   iteration, -1 when it may be any
  static Carried inAnyIteration(
      ShapeScope in,
      List<TensorType> first,
      int skipped,
      BiFunction<List<TensorType>, Long, List<Known>> iteration) {
    List<TensorType> types = first;
    while (true) {
      List<Known> results = iteration.apply(types, -1L);
      List<TensorType> wider = new ArrayList<>();
      for (int i = 0; i < types.size(); i++) {
        TensorType next = results.get(skipped + i).type();
        requireSameElements(in, i, types.get(i), next);
        wider.add(either(types.get(i), next));
      }
      if (wider.equals(types)) {
        return new Carried(types, results);
      }
      types = wider;
    }
  }

  private static void requireSameElements(
      ShapeScope in, int index, TensorType before, TensorType after) {
    if (before.dtype() != after.dtype()) {
      throw changes(in, index, before.dtype().label(), after.dtype().label());
    }
  }

  private static Rejection.Raised changes(ShapeScope in, int index, String was, String is) {
    return in.reject("C4", "body", "carried value " + index + " changes its element type", was, is);
  }

  /// What is certain of a value that is of one type or the other, of the same element type.
  static TensorType either(TensorType a, TensorType b) {
    return a.withShape(either(a.shape(), b.shape()));
  }

  private static Shape either(Shape a, Shape b) {
    if (a.equals(b)) {
      return a;
    }
    if (!a.ranked() || !b.ranked() || a.rank() != b.rank()) {
      return Shape.UNRANKED;
    }
    List<Dim> dims = new ArrayList<>();
    for (int axis = 0; axis < a.rank(); axis++) {
      dims.add(a.dim(axis).equals(b.dim(axis)) ? a.dim(axis) : Dim.UNKNOWN);
    }
    return Shape.of(dims);
  }
}
