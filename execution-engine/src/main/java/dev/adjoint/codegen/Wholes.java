// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.Wording;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.loss.MeanSquaredError;
import dev.adjoint.ops.loss.SoftmaxCrossEntropyLoss;
import dev.adjoint.ops.reduce.ReduceMean;
import dev.adjoint.ops.reduce.Reduction;
import dev.adjoint.ops.shape.OneHot;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Composites that people write as one, and how they write their gradients.
final class Wholes {
  static final OpDef MEAN = ReduceMean.OP.whole(Wholes::mean);
  static final OpDef CROSS_ENTROPY = SoftmaxCrossEntropyLoss.OP.whole(Wholes::crossEntropy);
  static final OpDef SQUARED_ERROR = MeanSquaredError.OP.whole(g -> {});

  private Wholes() {}

  /// For NumPy, where every op here must know its gradient.
  static Wording numpy() {
    return Wholes::common;
  }

  /// For libraries that differentiate by themselves.
  static Wording library() {
    return (op, attributes, operands) ->
        op == MeanSquaredError.OP && attributes.get(MeanSquaredError.REDUCTION).equals("mean")
            ? SQUARED_ERROR
            : common(op, attributes, operands);
  }

  private static OpDef common(OpDef op, Attributes attributes, List<Value> operands) {
    if (op == ReduceMean.OP) {
      return MEAN;
    }
    return op == SoftmaxCrossEntropyLoss.OP && plain(attributes, operands) ? CROSS_ENTROPY : op;
  }

  /// Rows of scores with a class number each, no weights, no label that is passed over.
  private static boolean plain(Attributes attributes, List<Value> operands) {
    return operands.size() == 2
        && operands.getFirst().rank() == 2
        && attributes.find(SoftmaxCrossEntropyLoss.IGNORE_INDEX).isEmpty()
        && !attributes.get(SoftmaxCrossEntropyLoss.REDUCTION).equals("none");
  }

  private static void mean(GradientScope g) {
    Formula f = new Formula(g);
    Value data = g.input("data");
    Value up = g.upstream("reduced");
    List<Integer> axes = Reduction.axes(g);
    double count = 1;
    for (int axis : axes) {
      count *= data.shape().sizes()[axis];
    }
    Value share = f.div(f.reshape(up, Reduction.kept(data.shape(), axes)), f.scalar(count, data));
    g.contribute("data", f.expand(share, data.shape()));
  }

  /// `(exp(log_prob) − onehot(labels)) / N`.
  private static void crossEntropy(GradientScope g) {
    Formula f = new Formula(g);
    Value scores = g.input("scores");
    long[] sizes = scores.shape().sizes();
    DType dtype = scores.type().dtype();
    Value truth =
        g.emit(
            OneHot.OP,
            g.input("labels"),
            g.constant(Tensor.vector(sizes[1]).reshaped(Shape.SCALAR)),
            g.constant(Tensor.of(dtype, Shape.of(2), i -> i)));
    Value apart = f.sub(f.exp(g.output("log_prob")), truth);
    boolean mean = g.get(SoftmaxCrossEntropyLoss.REDUCTION).equals("mean");
    Value each = mean ? f.div(apart, f.scalar(sizes[0], scores)) : apart;
    g.contribute("scores", f.mul(g.upstream("output"), each));
  }
}
