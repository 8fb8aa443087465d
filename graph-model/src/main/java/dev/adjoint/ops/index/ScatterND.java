// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.index;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.CoordinatePlaces;
import dev.adjoint.ops.internal.ScatterRows;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;

/// A copy of the data with an element or a slice put in for every tuple of coordinates, the last
/// axis of the indices. What [GatherND] picks, this puts back.
public final class ScatterND {

  public static final Attribute<String> REDUCTION = ScatterRows.REDUCTION;

  public static final OpDef OP =
      OpDef.named("ScatterND")
          .since(18)
          .category(Category.INDEX)
          .summary("Puts slices in by tuples of coordinates")
          .formula("output[indices[i, 0], indices[i, 1], …] = updates[i]")
          .chainRule(
              "∂L/∂data = ∂L/∂output where nothing was put",
              "∂L/∂updates[i] = ∂L/∂output[indices[i]]")
          .input("data", "T", TypeSet.ANY)
          .input("indices", "I", TypeSet.INT64)
          .input("updates", "T", TypeSet.ANY)
          .output("output", "T")
          .attribute(REDUCTION)
          .shape(ScatterND::shape)
          .decomposition(ScatterND::expand)
          .build();

  private ScatterND() {}

  private static Shape shape(ShapeScope in) {
    Shape data = in.shape("data");
    Shape indices = in.shape("indices");
    if (indices.rank() < 1 || data.rank() < 1) {
      throw in.reject(
          "C1",
          indices.rank() < 1 ? "indices" : "data",
          "a scalar has no coordinates",
          "at least one dimension",
          "a scalar");
    }
    Dim tuple = indices.dim(indices.rank() - 1);
    if (tuple.isKnown()) {
      if (tuple.size() < 1 || tuple.size() > data.rank()) {
        throw in.reject(
            "C2",
            "indices",
            "the tuples of coordinates do not fit the axes of " + data.display(),
            "from 1 to " + data.rank() + " coordinates",
            tuple.toString());
      }
      requireUpdates(in, data, indices, (int) tuple.size());
    }
    ElementRules.requireNumbers(in, "C4", in.get(REDUCTION));
    return data;
  }

  private static void requireUpdates(ShapeScope in, Shape data, Shape indices, int tuple) {
    Shape updates = in.shape("updates");
    Shape expected = indices.slice(0, indices.rank() - 1).append(data.slice(tuple, data.rank()));
    boolean same = updates.mayEqual(expected);
    if (!same) {
      throw in.reject(
          "C3",
          "updates",
          "there must be a slice for every tuple of coordinates",
          expected.display(),
          updates.display());
    }
  }

  private static List<Value> expand(NodeScope node) {
    Value data = node.input("data");
    Value indices = node.input("indices");
    Shape whole = data.shape();
    Shape list = indices.shape();
    int tuple = Math.toIntExact(list.dim(list.rank() - 1).size());
    long count = list.slice(0, list.rank() - 1).elements();
    long width = whole.slice(tuple, whole.rank()).elements();
    Formula f = new Formula(node);
    Value places =
        CoordinatePlaces.emit(
            node, f.reshape(indices, Shape.of(count, tuple)), whole.slice(0, tuple), 1);
    Value scattered =
        ScatterRows.emit(
            node,
            node.get(REDUCTION),
            f.reshape(data, Shape.of(whole.slice(0, tuple).elements(), width)),
            places,
            f.reshape(node.input("updates"), Shape.of(count, width)));
    return List.of(f.reshape(scattered, whole));
  }
}
