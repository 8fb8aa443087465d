// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.op.Attribute;
import dev.adjoint.ops.activation.LogSoftmax;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.loss.SoftmaxCrossEntropyLoss;

/// How ops are said in NumPy.
final class NumpyPhrases {
  private NumpyPhrases() {}

  static Phrases all() {
    return CommonPhrases.in(Library.NUMPY, "transpose", "broadcast_to", "concatenate")
        .put(Relu.OP, use -> Expression.atom("np.maximum(" + use.arg(0) + ", 0)"))
        .put(Sigmoid.OP, use -> use.call(Definitions.SIGMOID, use.arg(0)))
        .put(Softmax.OP, use -> along(use, Definitions.SOFTMAX, Softmax.AXIS))
        .put(LogSoftmax.OP, use -> along(use, Definitions.LOG_SOFTMAX, Softmax.AXIS))
        .put(Wholes.CROSS_ENTROPY, NumpyPhrases::crossEntropy);
  }

  private static Expression along(Use use, Definition function, Attribute<Long> axis) {
    return use.call(function, use.arg(0), "axis=" + use.get(axis));
  }

  /// Two results: the loss and the logarithms of the probabilities.
  private static Expression crossEntropy(Use use) {
    String reduction = use.get(SoftmaxCrossEntropyLoss.REDUCTION);
    Definition function = reduction.equals("sum") ? SUMMED : AVERAGED;
    return Expression.several(use.call(function, use.arg(0), use.arg(1)).text(), 2);
  }

  private static final Definition AVERAGED = entropy("mean");
  private static final Definition SUMMED = entropy("sum");

  private static Definition entropy(String reduction) {
    return new Definition(
        "softmax_cross_entropy",
        """
        def softmax_cross_entropy(scores, labels):
            shifted = scores - scores.max(axis=1, keepdims=True)
            log_prob = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
            return -np.%s(log_prob[np.arange(len(labels)), labels]), log_prob\
        """
            .formatted(reduction));
  }
}
