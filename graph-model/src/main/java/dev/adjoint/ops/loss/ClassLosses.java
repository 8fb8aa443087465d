// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.loss;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Equal;
import dev.adjoint.ops.math.Where;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;

/// What is lost in each row of log-probabilities `[N, C, d…]` whose class is known, shared by the
/// losses that ONNX has for classes.
///
/// @param losses loss of each row, weighted already
/// @param weights weight of each row
record ClassLosses(Value losses, Value weights) {

  static final Attribute<Long> IGNORE_INDEX =
      Attribute.integer("ignore_index").optional().doc("rows with this label do not count");

  /// Shape of the reduced loss; rejects with C1 to C3 what does not fit.
  static Shape shape(ShapeScope in, String scoresPort, String labelsPort, String weightsPort) {
    Shape scores = in.shape(scoresPort);
    if (scores.rank() < 2) {
      throw in.reject(
          "C1",
          scoresPort,
          scoresPort + " needs rows and classes",
          "[N, C] or more",
          scores.display());
    }
    Shape rows = Labels.check(in, scores, labelsPort);
    Dim classes = scores.dim(Labels.CLASSES);
    if (in.has(weightsPort)) {
      Shape weights = in.shape(weightsPort);
      if (weights.rank() != 1 || !weights.dim(0).mayEqual(classes)) {
        throw in.reject(
            "C3",
            weightsPort,
            "there must be one weight for each class",
            classes.toString(),
            weights.display());
      }
    }
    return in.get(Reducing.REDUCTION).equals("none") ? rows : Shape.SCALAR;
  }

  /// The losses of the use at hand, which has `ignore_index` and perhaps `weightsPort`.
  static ClassLosses of(NodeScope node, Value logProb, Value labels, String weightsPort) {
    Formula f = new Formula(node);
    Value table = node.has(weightsPort) ? node.input(weightsPort) : Labels.even(f, logProb);
    return node.attributes()
        .find(IGNORE_INDEX)
        .map(ignored -> counted(f, labels, logProb, table, ignored))
        .orElseGet(() -> all(f, labels, logProb, table));
  }

  private static ClassLosses all(Formula f, Value labels, Value logProb, Value table) {
    Value weights = Labels.weights(f, table, labels);
    Value picked = Labels.pick(f, Labels.mask(f, logProb, labels), logProb, false);
    return new ClassLosses(f.neg(f.mul(picked, weights)), weights);
  }

  /// As [#all], but rows with the label `ignored` have loss and weight 0, whatever their scores.
  private static ClassLosses counted(
      Formula f, Value labels, Value logProb, Value table, long ignored) {
    Value marker =
        f.emit().constant(Tensor.vector(ignored).reshaped(Shape.SCALAR).as(labels.type().dtype()));
    Value out = f.emit().emit(Equal.OP, labels, marker);
    Value inside = f.emit().emit(Where.OP, out, f.scalar(0, labels), labels);
    ClassLosses rows = all(f, inside, logProb, table);
    Value none = f.scalar(0, logProb);
    return new ClassLosses(
        f.emit().emit(Where.OP, out, none, rows.losses),
        f.emit().emit(Where.OP, out, none, rows.weights));
  }

  /// `reduction` applied; the mean is that of the weights.
  Value reduced(Formula f, String reduction) {
    return switch (reduction) {
      case "none" -> losses;
      case "sum" -> Reducing.total(f, losses);
      default -> f.div(Reducing.total(f, losses), Reducing.total(f, weights));
    };
  }
}
