// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Greater;
import dev.adjoint.ops.math.Where;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// While training sets each element to 0 with probability `ratio` and divides the others by `1 -
/// ratio` (inverted dropout, so that nothing changes at test time); otherwise the identity.
///
/// An element stays when its random number is below `1 - ratio`. Unlike ONNX, whose unconnected
/// `training_mode` is false, ours follows the run: dropped while training, identity in evaluation.
public final class Dropout {

  public static final Attribute<Long> SEED =
      Attribute.integer("seed").optional().doc("stands for the name: equal seeds drop equally");

  private static final double DEFAULT_RATIO = 0.5;

  public static final OpDef OP =
      OpDef.named("Dropout")
          .since(22)
          .category(Category.NORMALIZE)
          .summary("Drops elements at random while training")
          .formula("output = data * mask / (1 − ratio)")
          .chainRule(
              "∂L/∂data = ∂L/∂output ∘ mask / (1 − ratio)",
              "∂L/∂ratio = Σ ∂L/∂output ∘ output / (1 − ratio)")
          .input("data", "T", TypeSet.FLOATING)
          .optionalInput("ratio", "T1", TypeSet.FLOATING)
          .optionalInput("training_mode", "T2", TypeSet.BOOLEAN)
          .output("output", "T")
          .output("mask", DType.BOOL)
          .attribute(SEED)
          .shapes(Dropout::shapes)
          .decomposition(Dropout::expand)
          .build();

  private Dropout() {}

  private static List<Shape> shapes(ShapeScope in) {
    requireScalar(in, "ratio");
    requireScalar(in, "training_mode");
    if (in.has("ratio")) {
      in.constant("ratio").ifPresent(ratio -> requireProbability(in, ratio.get(0)));
    }
    return List.of(in.shape("data"), in.shape("data"));
  }

  private static void requireScalar(ShapeScope in, String port) {
    if (in.has(port) && in.shape(port).rank() != 0) {
      throw in.reject("C1", port, "must be one number", "a scalar", in.shape(port).display());
    }
  }

  private static void requireProbability(ShapeScope in, double ratio) {
    if (!(ratio >= 0 && ratio < 1)) {
      throw in.reject(
          "C2", "ratio", "not a share of elements", "0 or more, below 1", Double.toString(ratio));
    }
  }

  private static List<Value> expand(NodeScope node) {
    Value data = node.input("data");
    Formula f = new Formula(node);
    Value all = f.expand(node.constant(Tensor.scalar(DType.BOOL, 1)), data.shape());
    Optional<Boolean> training = training(node);
    if (training.isPresent() && (!training.get() || isZero(node))) {
      return List.of(data, all);
    }
    Value ratio =
        node.has("ratio")
            ? f.cast(node.input("ratio"), data.type().dtype())
            : f.scalar(DEFAULT_RATIO, data);
    Value kept = f.sub(f.scalar(1, data), ratio);
    Value mask = node.emit(Greater.OP, kept, node.uniform(data.shape(), data.type().dtype()));
    Value dropped = f.div(f.mul(data, f.cast(mask, data.type().dtype())), kept);
    if (training.isPresent()) {
      return List.of(dropped, mask);
    }
    Value mode = node.input("training_mode");
    return List.of(node.emit(Where.OP, mode, dropped, data), node.emit(Where.OP, mode, mask, all));
  }

  /// Whether this run drops, or empty when only the value of `training_mode` at run time can tell.
  private static Optional<Boolean> training(NodeScope node) {
    return node.has("training_mode")
        ? node.constantValue(node.input("training_mode")).map(mode -> mode.get(0) != 0)
        : Optional.of(node.training());
  }

  private static boolean isZero(NodeScope node) {
    return node.has("ratio")
        && node.constantValue(node.input("ratio")).filter(ratio -> ratio.get(0) == 0).isPresent();
  }
}
