// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.activation.LogSoftmax;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;

/// What libraries for neural networks have a function for, and NumPy has not.
final class NetworkPhrases {
  private NetworkPhrases() {}

  /// @param axis the library's word for it
  static Phrases into(Phrases phrases, String axis) {
    phrases.call(Relu.OP, "relu").call(Sigmoid.OP, "sigmoid");
    along(phrases, Softmax.OP, "softmax", axis);
    return along(phrases, LogSoftmax.OP, "log_softmax", axis);
  }

  private static Phrases along(Phrases phrases, OpDef op, String function, String axis) {
    String begin = phrases.library().module() + "." + function + "(";
    return phrases.put(
        op,
        use ->
            Expression.atom(begin + use.arg(0) + ", " + axis + "=" + use.get(Softmax.AXIS) + ")"));
  }
}
