// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpBuilder;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What all reductions share: ports `data` and optional `axes`, attributes `keepdims` and
/// `noop_with_empty_axes`, and the shape that follows from them.
public final class Reduction {

  public static final Attribute<Boolean> KEEPDIMS =
      Attribute.flag("keepdims").defaultsTo(true).doc("1 keeps reduced axes with size 1");
  public static final Attribute<Boolean> NOOP_WITH_EMPTY_AXES =
      Attribute.flag("noop_with_empty_axes")
          .defaultsTo(false)
          .doc("1 leaves the input as it is when no axes are given; 0 reduces all");

  private Reduction() {}

  /// A declaration with the ports and attributes of all reductions, still without words, gradient
  /// or decomposition.
  static OpBuilder named(String name, int since, TypeSet types) {
    return OpDef.named(name)
        .since(since)
        .category(Category.REDUCE)
        .input("data", "T", types)
        .optionalInput("axes", "I", TypeSet.INT64)
        .output("reduced", "T")
        .attribute(KEEPDIMS)
        .attribute(NOOP_WITH_EMPTY_AXES)
        .shape(Reduction::shape);
  }

  /// Another reduction of `data`, along the same axes and with the same attributes.
  static Value of(NodeScope node, OpDef op, Value data) {
    Value axes = node.has("axes") ? node.input("axes") : Value.ABSENT;
    return node.emit(op, node.attributes(), data, axes);
  }

  /// The reduced axes in ascending order, counted from 0.
  ///
  /// @param given content of the `axes` input, or empty when it is not connected
  public static List<Integer> axes(Attributes attributes, Optional<Tensor> given, int rank) {
    if (given.isEmpty() || given.get().elements() == 0) {
      return attributes.get(NOOP_WITH_EMPTY_AXES)
          ? List.of()
          : IntStream.range(0, rank).boxed().toList();
    }
    TreeSet<Integer> axes = new TreeSet<>();
    for (long axis : given.get().toLongs()) {
      axes.add(Axes.index(axis, rank));
    }
    return List.copyOf(axes);
  }

  /// `shape` with size 1 along `axes`.
  public static Shape kept(Shape shape, List<Integer> axes) {
    Shape kept = shape;
    for (int axis : axes) {
      kept = kept.withDim(axis, Dim.ONE);
    }
    return kept;
  }

  static Shape shape(ShapeScope in) {
    Shape data = in.shape("data");
    if (!in.has("axes")) {
      return shape(in, data, Optional.empty());
    }
    Axes.requireList(in, "C1", "axes");
    Optional<Tensor> axes = in.constant("axes");
    if (axes.isEmpty()) {
      return in.get(KEEPDIMS)
          ? Shape.of(Collections.nCopies(data.rank(), Dim.UNKNOWN))
          : Shape.UNRANKED;
    }
    check(in, axes.get(), data);
    return shape(in, data, axes);
  }

  private static Shape shape(ShapeScope in, Shape data, Optional<Tensor> given) {
    List<Integer> axes = axes(in.attributes(), given, data.rank());
    if (in.get(KEEPDIMS)) {
      return kept(data, axes);
    }
    List<Dim> left = new ArrayList<>();
    for (int axis = 0; axis < data.rank(); axis++) {
      if (!axes.contains(axis)) {
        left.add(data.dim(axis));
      }
    }
    return Shape.of(left);
  }

  private static void check(ShapeScope in, Tensor axes, Shape data) {
    TreeSet<Integer> seen = new TreeSet<>();
    for (long axis : axes.toLongs()) {
      if (!seen.add(Axes.check(in, "C2", "axes", axis, data))) {
        throw in.reject(
            "C3", "axes", "an axis is named twice", "different axes", Long.toString(axis));
      }
    }
  }

  /// The reduced axes of the use at hand.
  public static List<Integer> axes(GradientScope g) {
    return axes(
        g.attributes(),
        g.has("axes") ? known(g.constantValue(g.input("axes"))) : Optional.empty(),
        g.input("data").rank());
  }

  /// The reduced axes of the use at hand.
  static List<Integer> axes(NodeScope node) {
    return axes(
        node.attributes(),
        node.has("axes") ? known(node.constantValue(node.input("axes"))) : Optional.empty(),
        node.input("data").rank());
  }

  private static Optional<Tensor> known(Optional<Tensor> axes) {
    if (axes.isEmpty()) {
      throw new IllegalStateException("axes must be known before the run");
    }
    return axes;
  }

  /// `value`, of the reduced shape, stretched over the input again.
  static Value spread(GradientScope g, Value value) {
    Shape data = g.input("data").shape();
    Formula f = new Formula(g);
    return f.expand(f.reshape(value, kept(data, axes(g))), data);
  }
}
