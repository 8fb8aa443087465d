// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.reduce.ArgMax;
import dev.adjoint.ops.reduce.Reduction;
import dev.adjoint.ops.shape.OneHot;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// One at the largest element along an axis, zero elsewhere: the first one when several are equal.
public final class Hardmax {
  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .named("Hardmax", 13, TypeSet.FLOATING)
          .category(Category.ACTIVATION)
          .summary("One for the largest along an axis, else zero")
          .formula("output = onehot(argmax input)")
          .attribute(Softmax.AXIS)
          .shape(Hardmax::shape)
          .notDifferentiable("the choice jumps from one element to another")
          .decomposition(Hardmax::expand)
          .build();

  private Hardmax() {}

  private static Shape shape(ShapeScope in) {
    Axes.check(in, "C1", "axis", in.get(Softmax.AXIS), in.shape("input"));
    return in.shape("input");
  }

  private static List<Value> expand(NodeScope node) {
    Value x = node.input("input");
    if (x.shape().elements() == 0) {
      return List.of(x);
    }
    long axis = Axes.index(node.get(Softmax.AXIS), x.rank());
    Attributes along = Attributes.of(ArgMax.AXIS, axis).with(Reduction.KEEPDIMS, false);
    Value winner = node.emit(ArgMax.OP, along, x);
    Value size = node.constant(Tensor.vector(x.shape().dim((int) axis).size()));
    Tensor choices = Tensor.of(x.type().dtype(), Shape.of(2), i -> i);
    Attributes spread = Attributes.of(OneHot.AXIS, axis);
    return List.of(node.emit(OneHot.OP, spread, winner, size, node.constant(choices)));
  }
}
