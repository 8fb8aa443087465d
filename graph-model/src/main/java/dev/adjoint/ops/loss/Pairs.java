// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.loss;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpBuilder;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Shape;
import java.util.List;

/// What the losses share that compare a prediction with a target element by element. The shapes
/// must agree: broadcasting here has hidden many a bug (`[N]` against `[N, 1]` compares everything
/// with everything).
final class Pairs {

  /// The loss of each element.
  @FunctionalInterface
  interface Elements {
    Value of(NodeScope node, Value prediction, Value target);
  }

  private Pairs() {}

  /// A loss with the inputs `prediction` and `target` and the attribute `reduction`.
  ///
  /// @param prediction name of the first input
  static OpBuilder loss(String name, String prediction, Elements elements) {
    return OpDef.named(name)
        .category(Category.LOSS)
        .input(prediction, "T", TypeSet.FLOATING)
        .input("target", "T", TypeSet.FLOATING)
        .output("loss", "T")
        .attribute(Reducing.REDUCTION)
        .shape(in -> shape(in, prediction))
        .decomposition(node -> expand(node, prediction, elements));
  }

  private static Shape shape(ShapeScope in, String port) {
    Shape prediction = in.shape(port);
    requireSame(in, prediction, in.shape("target"), port);
    return in.get(Reducing.REDUCTION).equals("none") ? prediction : Shape.SCALAR;
  }

  /// Rejects with C1 shapes that differ.
  static void requireSame(ShapeScope in, Shape prediction, Shape target, String port) {
    boolean fits = prediction.mayEqual(target);
    if (!fits) {
      throw in.reject(
          "C1",
          "target",
          port + " and target differ in shape",
          prediction.display(),
          target.display());
    }
  }

  private static List<Value> expand(NodeScope node, String port, Elements elements) {
    Value losses = elements.of(node, node.input(port), node.input("target"));
    return List.of(Reducing.apply(new Formula(node), node.get(Reducing.REDUCTION), losses));
  }
}
