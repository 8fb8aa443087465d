// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.FoldScope;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Folds;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Joins tensors along one axis; all other dimensions agree.
public final class Concat {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis").doc("axis to join along; negative counts from the end");

  public static final OpDef OP =
      OpDef.named("Concat")
          .since(13)
          .category(Category.INDEX)
          .summary("Joins tensors along one axis")
          .formula("concat_result = [x₁, x₂, …]")
          .chainRule("∂L/∂inputs = slice(∂L/∂concat_result)")
          .variadicInput("inputs", "T", TypeSet.ANY, 1)
          .output("concat_result", "T")
          .attribute(AXIS)
          .shape(Concat::shape)
          .gradient(Concat::gradient)
          .fold(Concat::fold)
          .build();

  private Concat() {}

  private static Shape shape(ShapeScope in) {
    List<Shape> shapes = in.variadic("inputs").stream().map(TensorType::shape).toList();
    Shape joined = shapes.getFirst();
    int axis = Axes.check(in, "C1", "axis", in.get(AXIS), joined);
    for (Shape next : shapes.subList(1, shapes.size())) {
      joined = join(in, joined, next, axis);
    }
    return joined;
  }

  private static Shape join(ShapeScope in, Shape joined, Shape next, int axis) {
    if (next.rank() != joined.rank()) {
      throw in.reject(
          "C2",
          "inputs",
          "the inputs differ in their number of dimensions",
          joined.rank() + " dimensions as the first",
          next.display());
    }
    List<Dim> out = new ArrayList<>();
    for (int i = 0; i < joined.rank(); i++) {
      Dim a = joined.dim(i);
      Dim b = next.dim(i);
      if (i != axis && !a.mayEqual(b)) {
        throw in.reject("C3", "inputs", "dimension " + i + " differs", a.toString(), b.toString());
      }
      out.add(
          i == axis ? a.plus(b) : a.isKnown() || a.sameAs(b) ? a : b.isKnown() ? b : Dim.UNKNOWN);
    }
    return Shape.of(out);
  }

  private static void gradient(GradientScope g) {
    Value up = g.upstream("concat_result");
    int axis = Axes.index(g.get(AXIS), up.rank());
    List<Value> inputs = g.variadic("inputs");
    long start = 0;
    for (int i = 0; i < inputs.size(); i++) {
      long size = inputs.get(i).shape().dim(axis).size();
      List<SliceRange> part = new ArrayList<>();
      for (Dim whole : up.shape().dims()) {
        part.add(new SliceRange(0, 1, whole.size()));
      }
      part.set(axis, new SliceRange(start, 1, size));
      g.contribute("inputs", i, Slice.emit(g, up, part));
      start += size;
    }
  }

  private static Optional<Tensor> fold(FoldScope in) {
    Shape whole = in.result().shape();
    int axis = Axes.index(in.get(AXIS), whole.rank());
    Tensor joined = Tensor.zeros(in.result());
    long run = whole.slice(axis, whole.rank()).elements();
    long start = 0;
    for (int part = 0; part < in.values().size(); part++) {
      Tensor one = in.in(part);
      long own = one.shape().slice(axis, whole.rank()).elements();
      for (long i = 0; i < one.elements(); i++) {
        Folds.copy(one, i, joined, i / own * run + start + i % own);
      }
      start += own;
    }
    return Optional.of(joined);
  }
}
