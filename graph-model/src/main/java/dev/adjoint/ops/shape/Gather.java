// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.FoldScope;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Folds;
import dev.adjoint.ops.internal.GatherGradient;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// Picks slices of `data` along one axis by number, as `numpy.take`: with axis 0 and a table of
/// vectors this is an embedding lookup. Negative indices count from the end.
public final class Gather {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis")
          .defaultsTo(0L)
          .doc("axis to pick along; negative counts from the end");

  public static final OpDef OP =
      OpDef.named("Gather")
          .since(13)
          .category(Category.INDEX)
          .summary("Picks slices by number, like an embedding lookup")
          .formula("output = data[indices]")
          .chainRule("∂L/∂data[k] = Σ ∂L/∂output[i] where indices[i] = k")
          .input("data", "T", TypeSet.ANY)
          .input("indices", "Tind", TypeSet.INTEGER)
          .output("output", "T")
          .attribute(AXIS)
          .shape(Gather::shape)
          .gradient(Gather::gradient)
          .fold(Gather::fold)
          .build();

  private Gather() {}

  private static Shape shape(ShapeScope in) {
    Shape data = in.shape("data");
    int axis = Axes.check(in, "C1", "axis", in.get(AXIS), data);
    Dim size = data.dim(axis);
    if (size.isKnown()) {
      in.constant("indices").ifPresent(indices -> requireInside(in, indices, size.size()));
    }
    return data.slice(0, axis)
        .append(in.shape("indices"))
        .append(data.slice(axis + 1, data.rank()));
  }

  private static void requireInside(ShapeScope in, Tensor indices, long size) {
    for (long i = 0; i < indices.elements(); i++) {
      long index = indices.getLong(i);
      if (index < -size || index >= size) {
        throw in.reject(
            "C2",
            "indices",
            "an index is outside the axis",
            size == 0 ? "no index, the axis is empty" : "from " + -size + " to " + (size - 1),
            Long.toString(index));
      }
    }
  }

  private static void gradient(GradientScope g) {
    if (!g.wants("data")) {
      return;
    }
    Value data = g.input("data");
    Attributes place =
        Attributes.of(GatherGradient.SHAPE, data.shape())
            .with(GatherGradient.AXIS, (long) Axes.index(g.get(AXIS), data.rank()));
    g.contribute(
        "data", g.emit(GatherGradient.OP, place, g.upstream("output"), g.input("indices")));
  }

  private static Optional<Tensor> fold(FoldScope in) {
    Shape data = in.in(0).shape();
    int axis = Axes.index(in.get(AXIS), data.rank());
    long size = data.dim(axis).size();
    long after = data.slice(axis + 1, data.rank()).elements();
    Tensor indices = in.in(1);
    for (long index : indices.toLongs()) {
      if (index < -size || index >= size) {
        return Optional.empty();
      }
    }
    return Folds.picked(
        in,
        in.in(0),
        i -> {
          long index = indices.getLong(i / after % indices.elements());
          long before = i / after / indices.elements();
          return (before * size + (index < 0 ? index + size : index)) * after + i % after;
        });
  }
}
