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
import dev.adjoint.ops.Rearrange;
import dev.adjoint.ops.internal.CoordinatePlaces;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;

/// Picks an element or a slice for every tuple of coordinates, the last axis of the indices. The
/// first `batch_dims` axes are shared: there every entry of the data has indices of its own.
public final class GatherND {

  public static final Attribute<Long> BATCH_DIMS =
      Attribute.integer("batch_dims").defaultsTo(0L).doc("number of leading axes that are shared");

  public static final OpDef OP =
      OpDef.named("GatherND")
          .since(13)
          .category(Category.INDEX)
          .summary("Picks slices by tuples of coordinates")
          .formula("output[i] = data[indices[i, 0], indices[i, 1], …]")
          .chainRule("∂L/∂data[k] = Σ ∂L/∂output[i] where indices[i] = k")
          .input("data", "T", TypeSet.ANY)
          .input("indices", "I", TypeSet.INT64)
          .output("output", "T")
          .attribute(BATCH_DIMS)
          .shape(GatherND::shape)
          .decomposition(GatherND::expand)
          .build();

  private GatherND() {}

  private static Shape shape(ShapeScope in) {
    Shape data = in.shape("data");
    Shape indices = in.shape("indices");
    long batch = in.get(BATCH_DIMS);
    if (batch < 0 || batch >= Math.min(data.rank(), indices.rank())) {
      throw in.reject(
          "C1",
          "batch_dims",
          "data and indices must have more axes than they share",
          "from 0 to " + (Math.min(data.rank(), indices.rank()) - 1),
          Long.toString(batch));
    }
    for (int axis = 0; axis < batch; axis++) {
      if (!data.dim(axis).mayEqual(indices.dim(axis))) {
        throw in.reject(
            "C2",
            "indices",
            "shared axis " + axis + " differs",
            data.dim(axis).toString(),
            indices.dim(axis).toString());
      }
    }
    Dim tuple = indices.dim(indices.rank() - 1);
    if (!tuple.isKnown()) {
      return Shape.UNRANKED;
    }
    if (tuple.size() < 1 || tuple.size() > data.rank() - batch) {
      throw in.reject(
          "C3",
          "indices",
          "the tuples of coordinates do not fit the axes of " + data.display(),
          "from 1 to " + (data.rank() - batch) + " coordinates",
          tuple.toString());
    }
    int indexed = Math.toIntExact(batch + tuple.size());
    return indices.slice(0, indices.rank() - 1).append(data.slice(indexed, data.rank()));
  }

  private static List<Value> expand(NodeScope node) {
    Value data = node.input("data");
    Value indices = node.input("indices");
    Shape whole = data.shape();
    Shape list = indices.shape();
    int batch = Math.toIntExact(node.get(BATCH_DIMS));
    long tuple = list.dim(list.rank() - 1).size();
    int indexed = Math.toIntExact(batch + tuple);
    long count = list.slice(0, list.rank() - 1).elements();
    long rows = whole.slice(0, indexed).elements();
    Formula f = new Formula(node);
    Value places =
        CoordinatePlaces.emit(
            node,
            f.reshape(indices, Shape.of(count, tuple)),
            whole.slice(batch, indexed),
            whole.slice(0, batch).elements());
    Shape rest = whole.slice(indexed, whole.rank());
    Value table = f.reshape(data, Shape.of(rows, rest.elements()));
    Value picked = new Rearrange(node).gather(table, places, 0);
    return List.of(f.reshape(picked, list.slice(0, list.rank() - 1).append(rest)));
  }
}
