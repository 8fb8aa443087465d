// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.index;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.Emitter;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.Rearrange;
import dev.adjoint.ops.internal.ElementPlaces;
import dev.adjoint.type.Shape;
import java.util.List;

/// Picks one element for every index, which stands in the place of the coordinate along one axis;
/// the other coordinates are the index's own. PyTorch's `gather`.
public final class GatherElements {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis")
          .defaultsTo(0L)
          .doc("axis that the indices are along; negative counts from the end");

  public static final OpDef OP =
      OpDef.named("GatherElements")
          .since(13)
          .category(Category.INDEX)
          .summary("Picks an element for every index along one axis")
          .formula("output[i, j] = data[indices[i, j], j]")
          .chainRule("∂L/∂data[k, j] = Σ ∂L/∂output[i, j] where indices[i, j] = k")
          .input("data", "T", TypeSet.ANY)
          .input("indices", "Tind", TypeSet.INTEGER)
          .output("output", "T")
          .attribute(AXIS)
          .shape(GatherElements::shape)
          .decomposition(GatherElements::expand)
          .build();

  private GatherElements() {}

  private static Shape shape(ShapeScope in) {
    Shape data = in.shape("data");
    int axis = Axes.check(in, "C1", "axis", in.get(AXIS), data);
    ElementRules.requireWithin(in, data, in.shape("indices"), axis);
    return in.shape("indices");
  }

  private static List<Value> expand(NodeScope node) {
    Value data = node.input("data");
    int axis = Axes.index(node.get(AXIS), data.rank());
    return List.of(emit(node, data, node.input("indices"), axis));
  }

  /// The elements of `data` that `indices` name along `axis`.
  static Value emit(Emitter emitter, Value data, Value indices, int axis) {
    Value places = ElementPlaces.emit(emitter, indices, data.shape(), axis);
    Value row = new Formula(emitter).reshape(data, Shape.of(data.shape().elements()));
    return new Rearrange(emitter).gather(row, places, 0);
  }
}
