// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.op.OpDef;
import java.util.Comparator;
import java.util.List;

/// What models are made of most, the most common first: what a person looks for who begins a graph
/// is at the top of a list of ops, and not where its first letter puts it.
public final class CommonOps {
  private static final List<String> NAMES =
      List.of(
          "Input",
          "Parameter",
          "Dense",
          "MatMul",
          "Add",
          "Relu",
          "Conv",
          "MaxPool",
          "Flatten",
          "Softmax",
          "SoftmaxCrossEntropyLoss",
          "MeanSquaredError",
          "Sigmoid",
          "Tanh",
          "BatchNormalization",
          "LayerNormalization",
          "Dropout",
          "Embedding",
          "LSTM",
          "MultiHeadAttention",
          "Mul",
          "Sub",
          "Reshape",
          "Transpose",
          "Concat",
          "ReduceMean",
          "ReduceSum",
          "Constant");

  private CommonOps() {}

  /// The common ones first, the others by name.
  public static Comparator<OpDef> first() {
    return Comparator.comparingInt(CommonOps::rank).thenComparing(OpDef::name);
  }

  private static int rank(OpDef op) {
    int at = NAMES.indexOf(op.name());
    return at < 0 ? NAMES.size() : at;
  }

  static List<String> names() {
    return NAMES;
  }
}
