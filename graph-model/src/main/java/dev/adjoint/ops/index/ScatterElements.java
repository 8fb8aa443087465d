// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.index;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.ElementPlaces;
import dev.adjoint.ops.internal.ScatterRows;
import dev.adjoint.type.Shape;
import java.util.List;

/// A copy of the data with one element put in for every index, which stands in the place of the
/// coordinate along one axis. What [GatherElements] picks, this puts back.
public final class ScatterElements {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis")
          .defaultsTo(0L)
          .doc("axis that the indices are along; negative counts from the end");
  public static final Attribute<String> REDUCTION = ScatterRows.REDUCTION;

  public static final OpDef OP =
      OpDef.named("ScatterElements")
          .since(18)
          .category(Category.INDEX)
          .summary("Puts an element in for every index along one axis")
          .formula("output[indices[i, j], j] = updates[i, j]")
          .chainRule(
              "∂L/∂data = ∂L/∂output where nothing was put",
              "∂L/∂updates[i, j] = ∂L/∂output[indices[i, j], j]")
          .input("data", "T", TypeSet.ANY)
          .input("indices", "Tind", TypeSet.INTEGER)
          .input("updates", "T", TypeSet.ANY)
          .output("output", "T")
          .attribute(AXIS)
          .attribute(REDUCTION)
          .shape(ScatterElements::shape)
          .decomposition(ScatterElements::expand)
          .build();

  private ScatterElements() {}

  private static Shape shape(ShapeScope in) {
    Shape data = in.shape("data");
    int axis = Axes.check(in, "C1", "axis", in.get(AXIS), data);
    Shape indices = in.shape("indices");
    ElementRules.requireWithin(in, data, indices, axis);
    Shape updates = in.shape("updates");
    boolean same = updates.mayEqual(indices);
    if (!same) {
      throw in.reject(
          "C4",
          "updates",
          "there must be an update for every index",
          indices.display(),
          updates.display());
    }
    ElementRules.requireNumbers(in, "C5", in.get(REDUCTION));
    return data;
  }

  private static List<Value> expand(NodeScope node) {
    Value data = node.input("data");
    Value updates = node.input("updates");
    int axis = Axes.index(node.get(AXIS), data.rank());
    Formula f = new Formula(node);
    Value places = ElementPlaces.emit(node, node.input("indices"), data.shape(), axis);
    Value column = f.reshape(data, Shape.of(data.shape().elements(), 1));
    long count = updates.shape().elements();
    Value scattered =
        ScatterRows.emit(
            node,
            node.get(REDUCTION),
            column,
            f.reshape(places, Shape.of(count)),
            f.reshape(updates, Shape.of(count, 1)));
    return List.of(f.reshape(scattered, data.shape()));
  }
}
