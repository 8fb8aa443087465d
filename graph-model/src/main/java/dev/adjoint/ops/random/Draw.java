// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.random;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpBuilder;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Cos;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// What random tensors share: their attributes, their shapes and types, and the two distributions.
final class Draw {

  static final Attribute<List<Long>> SHAPE = Attribute.integers("shape").doc("sizes of the result");

  static final Attribute<DType> DTYPE =
      Attribute.type("dtype").defaultsTo(DType.FLOAT32).doc("element type, a floating one");

  static final Attribute<DType> OWN_DTYPE =
      Attribute.type("dtype").optional().doc("element type; that of the input when left out");

  static final Attribute<Double> SEED =
      Attribute.real("seed").optional().doc("stands for the name: equal seeds draw equally");

  static final Attribute<Double> MEAN =
      Attribute.real("mean").defaultsTo(0.0).doc("mean of the distribution");

  static final Attribute<Double> SCALE =
      Attribute.real("scale").defaultsTo(1.0).doc("standard deviation of the distribution");

  static final Attribute<Double> LOW =
      Attribute.real("low").defaultsTo(0.0).doc("smallest number drawn");

  static final Attribute<Double> HIGH =
      Attribute.real("high").defaultsTo(1.0).doc("no number drawn is larger");

  /// How numbers of one distribution are drawn.
  @FunctionalInterface
  interface Distribution {
    Value of(NodeScope node, Shape shape, DType dtype);
  }

  private Draw() {}

  /// An op that makes a tensor of a shape that its attributes say.
  static OpBuilder source(String name, Distribution distribution) {
    return OpDef.named(name)
        .since(22)
        .category(Category.MATH)
        .output("output", in -> in.get(DTYPE))
        .attribute(DTYPE)
        .attribute(SEED)
        .attribute(SHAPE)
        .shape(Draw::shape)
        .notDifferentiable("random numbers do not depend on anything smoothly")
        .decomposition(
            node -> List.of(distribution.of(node, said(node.get(SHAPE)), node.get(DTYPE))));
  }

  /// An op that makes a tensor of the shape of its input.
  static OpBuilder like(String name, Distribution distribution) {
    return OpDef.named(name)
        .since(22)
        .category(Category.MATH)
        .input("input", "T1", TypeSet.ANY)
        .output("output", in -> dtype(in.attributes(), in.variable("T1")))
        .attribute(OWN_DTYPE)
        .attribute(SEED)
        .shape(Draw::likeShape)
        .notDifferentiable("random numbers do not depend on anything smoothly")
        .decomposition(node -> List.of(likeInput(node, distribution)));
  }

  private static Value likeInput(NodeScope node, Distribution distribution) {
    Value input = node.input("input");
    return distribution.of(node, input.shape(), dtype(node.attributes(), input.type().dtype()));
  }

  static DType dtype(Attributes attributes, DType own) {
    return attributes.find(OWN_DTYPE).orElse(own);
  }

  private static Shape said(List<Long> sizes) {
    return Shape.of(sizes.stream().map(Dim::of).toList());
  }

  private static Shape shape(ShapeScope in) {
    requireFloating(in, "dtype", in.get(DTYPE));
    Optional<Long> negative = in.get(SHAPE).stream().filter(size -> size < 0).findFirst();
    if (negative.isPresent()) {
      throw in.reject(
          "C2", "shape", "a size cannot be negative", "0 or more", negative.get().toString());
    }
    return said(in.get(SHAPE));
  }

  private static Shape likeShape(ShapeScope in) {
    boolean named = in.attributes().find(OWN_DTYPE).isPresent();
    DType dtype = dtype(in.attributes(), in.variable("T1"));
    requireFloating(in, named ? "dtype" : "input", dtype);
    return in.shape("input");
  }

  private static void requireFloating(ShapeScope in, String place, DType dtype) {
    if (!dtype.isFloating()) {
      throw in.reject(
          "C1", place, "random numbers are real", TypeSet.FLOATING.toString(), dtype.tag());
    }
  }

  /// Numbers evenly spread from `low` to `high`.
  static Value uniform(NodeScope node, Shape shape, DType dtype) {
    Formula f = new Formula(node);
    Value width = f.scalar(node.get(HIGH) - node.get(LOW), dtype);
    return f.add(f.scalar(node.get(LOW), dtype), f.mul(width, node.uniform(shape, dtype)));
  }

  /// Normally distributed numbers, of two uniform ones each: the method of Box and Muller (A note
  /// on the generation of random normal deviates, 1958). `1 - u` is never 0.
  static Value normal(NodeScope node, Shape shape, DType dtype) {
    Formula f = new Formula(node);
    Value pairs = node.uniform(Shape.of(2).append(shape), dtype);
    Value log = f.log(f.sub(f.scalar(1, dtype), half(node, pairs, 0)));
    Value radius = f.sqrt(f.mul(f.scalar(-2, dtype), log));
    Value angle = f.mul(f.scalar(2 * Math.PI, dtype), half(node, pairs, 1));
    Value standard = f.mul(radius, f.of(Cos.OP, angle));
    Value spread = f.mul(f.scalar(node.get(SCALE), dtype), standard);
    return f.add(f.scalar(node.get(MEAN), dtype), spread);
  }

  private static Value half(NodeScope node, Value pairs, long which) {
    return node.emit(Gather.OP, pairs, node.constant(Tensor.scalar(DType.INT64, which)));
  }
}
