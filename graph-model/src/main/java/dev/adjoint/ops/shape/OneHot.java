// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// A new axis of `depth` elements, `values[1]` at the index and `values[0]` elsewhere. Negative
/// indices count from the end; an index outside gives a row of `values[0]` alone.
public final class OneHot {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis")
          .defaultsTo(-1L)
          .doc("place of the new axis in the result; negative counts from the end");

  public static final OpDef OP =
      OpDef.named("OneHot")
          .since(11)
          .category(Category.INDEX)
          .summary("Turns class numbers into rows with one 1")
          .formula("output[…, j] = values[j == indices[…]]")
          .chainRule("∂L/∂values = [Σ ∂L/∂output where off, Σ ∂L/∂output where on]")
          .input("indices", "T1", TypeSet.NUMERIC)
          .input("depth", "T2", TypeSet.NUMERIC)
          .input("values", "T3", TypeSet.ANY)
          .output("output", "T3")
          .attribute(AXIS)
          .shape(OneHot::shape)
          .gradient(OneHot::gradient)
          .build();

  private OneHot() {}

  /// The place of the new axis in the result, for indices of `rank`.
  public static int axis(Attributes attributes, int rank) {
    long axis = attributes.get(AXIS);
    return Math.toIntExact(axis < 0 ? axis + rank + 1 : axis);
  }

  private static Shape shape(ShapeScope in) {
    Shape indices = in.shape("indices");
    Shape depth = in.shape("depth");
    if (depth.rank() > 1 || (depth.rank() == 1 && !depth.dim(0).mayEqual(Dim.ONE))) {
      throw in.reject("C1", "depth", "depth must be one number", "a scalar", depth.display());
    }
    Shape values = in.shape("values");
    if (values.rank() != 1 || !values.dim(0).mayEqual(Dim.of(2))) {
      throw in.reject(
          "C2", "values", "values must be the pair off, on", "two elements", values.display());
    }
    int rank = indices.rank();
    long axis = in.get(AXIS);
    if (axis < -rank - 1 || axis > rank) {
      throw in.reject(
          "C3",
          "axis",
          "the new axis has no such place",
          "from " + (-rank - 1) + " to " + rank,
          Long.toString(axis));
    }
    List<Dim> out = new ArrayList<>(indices.dims());
    out.add(
        axis(in.attributes(), rank),
        in.constant("depth").map(d -> size(in, d)).orElse(Dim.UNKNOWN));
    return Shape.of(out);
  }

  private static Dim size(ShapeScope in, Tensor depth) {
    if (depth.getLong(0) < 0) {
      throw in.reject("C4", "depth", "depth is negative", "0 or more", depth.toString());
    }
    return Dim.of(depth.getLong(0));
  }

  private static void gradient(GradientScope g) {
    if (!g.wants("values")) {
      return;
    }
    Formula f = new Formula(g);
    Value up = g.upstream("output");
    Value flags = g.constant(Tensor.of(DType.BOOL, Shape.of(2), i -> i));
    Value on = g.emit(OP, g.attributes(), g.input("indices"), g.input("depth"), flags);
    Value share = f.cast(on, up.type().dtype());
    Value whenOn = total(f, f.mul(up, share));
    Value whenOff = total(f, f.mul(up, f.sub(f.scalar(1, up), share)));
    g.contribute("values", g.emit(Concat.OP, Attributes.of(Concat.AXIS, 0L), whenOff, whenOn));
  }

  private static Value total(Formula f, Value value) {
    long[] axes = LongStream.range(0, value.rank()).toArray();
    return f.reshape(f.sum(value, false, axes), Shape.of(1));
  }
}
