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
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Drops axes of size 1: those in `axes`, or all.
public final class Squeeze {

  public static final OpDef OP =
      OpDef.named("Squeeze")
          .since(25)
          .category(Category.INDEX)
          .summary("Drops axes of size 1")
          .formula("squeezed = reshape(data, sizes other than 1)")
          .chainRule("∂L/∂data = reshape(∂L/∂squeezed)")
          .input("data", "T", TypeSet.ANY)
          .optionalInput("axes", "I", TypeSet.INT64)
          .output("squeezed", "T")
          .shape(Squeeze::shape)
          .decomposition(Squeeze::expand)
          .build();

  private Squeeze() {}

  private static Shape shape(ShapeScope in) {
    Shape data = in.shape("data");
    if (!in.has("axes")) {
      boolean sure = data.dims().stream().allMatch(Dim::isKnown);
      return sure ? without(data, ones(data)) : Shape.UNRANKED;
    }
    Axes.requireList(in, "C1", "axes");
    Optional<Tensor> given = in.constant("axes");
    return given.isEmpty() ? Shape.UNRANKED : without(data, checked(in, data, given.get()));
  }

  private static TreeSet<Integer> checked(ShapeScope in, Shape data, Tensor given) {
    TreeSet<Integer> axes = new TreeSet<>();
    for (long axis : given.toLongs()) {
      int index = Axes.check(in, "C2", "axes", axis, data);
      axes.add(index);
      if (!data.dim(index).mayEqual(Dim.ONE)) {
        throw in.reject(
            "C3", "axes", "only an axis of size 1 can be dropped", "1", data.dim(index).toString());
      }
    }
    return axes;
  }

  private static TreeSet<Integer> ones(Shape data) {
    TreeSet<Integer> axes = new TreeSet<>();
    for (int axis = 0; axis < data.rank(); axis++) {
      if (data.dim(axis).is(1)) {
        axes.add(axis);
      }
    }
    return axes;
  }

  private static Shape without(Shape data, TreeSet<Integer> axes) {
    List<Dim> left = new ArrayList<>();
    for (int axis = 0; axis < data.rank(); axis++) {
      if (!axes.contains(axis)) {
        left.add(data.dim(axis));
      }
    }
    return Shape.of(left);
  }

  private static List<Value> expand(NodeScope node) {
    Value data = node.input("data");
    TreeSet<Integer> axes = new TreeSet<>();
    if (node.has("axes")) {
      for (long axis : node.constantValue(node.input("axes")).orElseThrow().toLongs()) {
        axes.add(Axes.index(axis, data.rank()));
      }
    } else {
      axes = ones(data.shape());
    }
    return List.of(new Formula(node).reshape(data, without(data.shape(), axes)));
  }
}
