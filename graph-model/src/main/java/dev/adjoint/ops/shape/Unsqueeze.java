// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Adds axes of size 1 at the places of the result that `axes` names.
public final class Unsqueeze {

  public static final OpDef OP =
      OpDef.named("Unsqueeze")
          .since(25)
          .category(Category.INDEX)
          .summary("Adds axes of size 1")
          .formula("expanded = reshape(data, sizes with 1 at axes)")
          .chainRule("∂L/∂data = reshape(∂L/∂expanded)")
          .input("data", "T", TypeSet.ANY)
          .input("axes", "I", TypeSet.INT64)
          .output("expanded", "T")
          .shape(Unsqueeze::shape)
          .decomposition(Unsqueeze::expand)
          .build();

  private Unsqueeze() {}

  private static Shape shape(ShapeScope in) {
    Axes.requireList(in, "C1", "axes");
    Optional<Tensor> given = in.constant("axes");
    if (given.isEmpty()) {
      return Shape.UNRANKED;
    }
    long[] axes = given.get().toLongs();
    int rank = in.shape("data").rank() + axes.length;
    for (long axis : axes) {
      if (axis < -rank || axis >= rank) {
        throw in.reject(
            "C2",
            "axes",
            "the result has no such axis",
            "from " + -rank + " to " + (rank - 1),
            Long.toString(axis));
      }
    }
    if (places(axes, rank).size() < axes.length) {
      throw in.reject(
          "C3", "axes", "an axis is named twice", "different axes", Arrays.toString(axes));
    }
    return with(in.shape("data"), axes);
  }

  private static TreeSet<Integer> places(long[] axes, int rank) {
    TreeSet<Integer> places = new TreeSet<>();
    for (long axis : axes) {
      places.add(Axes.index(axis, rank));
    }
    return places;
  }

  private static Shape with(Shape data, long[] axes) {
    List<Dim> out = new ArrayList<>(data.dims());
    // In ascending order each place is already one of the result.
    places(axes, data.rank() + axes.length).forEach(place -> out.add(place, Dim.ONE));
    return Shape.of(out);
  }

  private static List<Value> expand(NodeScope node) {
    Value data = node.input("data");
    long[] axes = node.constantValue(node.input("axes")).orElseThrow().toLongs();
    return List.of(new Formula(node).reshape(data, with(data.shape(), axes)));
  }
}
