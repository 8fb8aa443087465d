// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.linear;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;

/// General matrix product `Y = alpha * A' · B' + beta * C`, where `A'` is `A: [m, k]` or its
/// transpose, `B'` is `B: [k, n]` or its transpose, and `C` stretches to `[m, n]`.
public final class Gemm {

  public static final Attribute<Double> ALPHA =
      Attribute.real("alpha").defaultsTo(1.0).doc("factor of the product");
  public static final Attribute<Double> BETA =
      Attribute.real("beta").defaultsTo(1.0).doc("factor of C");
  public static final Attribute<Boolean> TRANS_A =
      Attribute.flag("transA").defaultsTo(false).doc("1 transposes A first");
  public static final Attribute<Boolean> TRANS_B =
      Attribute.flag("transB").defaultsTo(false).doc("1 transposes B first");

  public static final OpDef OP =
      OpDef.named("Gemm")
          .since(13)
          .category(Category.LINEAR)
          .summary("Scaled matrix product plus a third matrix")
          .formula("Y = α A′ · B′ + β C")
          .chainRule("∂L/∂A′ = α ∂L/∂Y · B′ᵀ", "∂L/∂B′ = α A′ᵀ · ∂L/∂Y", "∂L/∂C = β ∂L/∂Y")
          .input("A", "T", TypeSet.NUMERIC)
          .input("B", "T", TypeSet.NUMERIC)
          .optionalInput("C", "T", TypeSet.NUMERIC)
          .output("Y", "T")
          .attribute(ALPHA)
          .attribute(BETA)
          .attribute(TRANS_A)
          .attribute(TRANS_B)
          .shape(Gemm::shape)
          .decomposition(Gemm::expand)
          .build();

  private Gemm() {}

  private static Shape shape(ShapeScope in) {
    Shape a = matrix(in, "A", in.get(TRANS_A));
    Shape b = matrix(in, "B", in.get(TRANS_B));
    if (!a.dim(1).mayEqual(b.dim(0))) {
      throw in.reject(
          "C2",
          "B",
          "inner dimensions differ",
          "B with " + a.dim(1) + " rows after transposing",
          b.dim(0) + " rows");
    }
    requireWholeFactors(in);
    Shape y = Shape.of(List.of(a.dim(0), b.dim(1)));
    if (in.has("C")) {
      requireStretch(in, in.shape("C"), y);
    }
    return y;
  }

  private static Shape matrix(ShapeScope in, String port, boolean transposed) {
    Shape shape = in.shape(port);
    if (shape.rank() != 2) {
      throw in.reject("C1", port, "not a matrix", "two dimensions", shape.display());
    }
    return transposed ? Shape.of(List.of(shape.dim(1), shape.dim(0))) : shape;
  }

  private static void requireStretch(ShapeScope in, Shape c, Shape y) {
    int lead = y.rank() - c.rank();
    boolean fits = lead >= 0;
    for (int axis = 0; fits && axis < c.rank(); axis++) {
      Dim own = c.dim(axis);
      fits = own.is(1) || own.mayEqual(y.dim(axis + lead));
    }
    if (!fits) {
      throw in.reject(
          "C3",
          "C",
          "C does not stretch to the product",
          "a shape that broadcasts to " + y.display(),
          c.display());
    }
  }

  private static void requireWholeFactors(ShapeScope in) {
    if (in.type("A").dtype().isFloating()) {
      return;
    }
    for (Attribute<Double> factor : List.of(ALPHA, BETA)) {
      double value = in.get(factor);
      if (value != Math.rint(value)) {
        throw in.reject(
            "C4",
            factor.name(),
            "an integer product takes whole factors",
            "a whole number",
            Double.toString(value));
      }
    }
  }

  private static List<Value> expand(NodeScope node) {
    Value a = node.get(TRANS_A) ? node.emit(Transpose.OP, node.input("A")) : node.input("A");
    Value b = node.get(TRANS_B) ? node.emit(Transpose.OP, node.input("B")) : node.input("B");
    Value y = scaled(node, node.emit(MatMul.OP, a, b), node.get(ALPHA));
    // With no share of C its numbers do not matter, not even one that is none.
    if (node.has("C") && node.get(BETA) != 0) {
      y = new Formula(node).add(y, scaled(node, node.input("C"), node.get(BETA)));
    }
    return List.of(y);
  }

  private static Value scaled(NodeScope node, Value value, double factor) {
    Formula f = new Formula(node);
    return factor == 1 ? value : f.mul(value, f.scalar(factor, value));
  }
}
