// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.norm;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.conv.WindowAxis;
import dev.adjoint.ops.conv.Windows;
import dev.adjoint.ops.internal.WindowSum;
import dev.adjoint.ops.math.Pow;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;

/// Local response normalisation: divides every element by a power of the squares in neighbouring
/// channels at the same place.
public final class LRN {

  public static final Attribute<Double> ALPHA =
      Attribute.real("alpha").defaultsTo(1e-4).doc("factor of the mean square");
  public static final Attribute<Double> BETA =
      Attribute.real("beta").defaultsTo(0.75).doc("exponent");
  public static final Attribute<Double> BIAS =
      Attribute.real("bias").defaultsTo(1.0).doc("added to the mean square");
  public static final Attribute<Long> SIZE =
      Attribute.integer("size").range(1, Integer.MAX_VALUE).doc("number of channels in the sum");

  public static final OpDef OP =
      OpDef.named("LRN")
          .since(13)
          .category(Category.NORMALIZE)
          .summary("Divides by the response of neighbouring channels")
          .formula("Y = X / (bias + alpha / size · Σ X²)^beta")
          .chainRule("∂L/∂X = ∂L/∂Y / D − 2·alpha·beta / size · X ∘ Σ ∂L/∂Y ∘ Y / S, D = S^beta")
          .input("X", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .attribute(ALPHA)
          .attribute(BETA)
          .attribute(BIAS)
          .attribute(SIZE)
          .shape(LRN::shape)
          .decomposition(LRN::expand)
          .build();

  private LRN() {}

  private static Shape shape(ShapeScope in) {
    PerChannel.requireRank(in, "X", 2);
    return in.shape("X");
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("X");
    Value mean = f.mul(squares(node, f, x), f.scalar(node.get(ALPHA) / node.get(SIZE), x));
    Value base = f.add(mean, f.scalar(node.get(BIAS), x));
    return List.of(f.div(x, node.emit(Pow.OP, base, f.scalar(node.get(BETA), x))));
  }

  /// The sum of squares over a window that slides along the channels.
  private static Value squares(NodeScope node, Formula f, Value x) {
    Shape shape = x.shape();
    Dim channels = shape.dim(1);
    Dim places = shape.product(2, shape.rank());
    Value image =
        f.reshape(f.mul(x, x), Shape.of(List.of(shape.dim(0), Dim.ONE, channels, places)));
    long size = node.get(SIZE);
    WindowAxis along = new WindowAxis(channels.size(), channels.size(), size, 1, 1, (size - 1) / 2);
    WindowAxis still = new WindowAxis(places.size(), places.size(), 1, 1, 1, 0);
    return f.reshape(WindowSum.emit(node, image, new Windows(List.of(along, still))), shape);
  }
}
