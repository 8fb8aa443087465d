// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

/// The functions that generated code may call.
final class Definitions {
  static final Definition SIGMOID =
      new Definition(
          "sigmoid",
          """
          def sigmoid(x):
              return np.where(x >= 0, 1 / (1 + np.exp(-np.abs(x))), 1 - 1 / (1 + np.exp(-np.abs(x))))\
          """);
  static final Definition SOFTMAX =
      new Definition(
          "softmax",
          """
          def softmax(x, axis):
              e = np.exp(x - x.max(axis=axis, keepdims=True))
              return e / e.sum(axis=axis, keepdims=True)\
          """);
  static final Definition LOG_SOFTMAX =
      new Definition(
          "log_softmax",
          """
          def log_softmax(x, axis):
              x = x - x.max(axis=axis, keepdims=True)
              return x - np.log(np.exp(x).sum(axis=axis, keepdims=True))\
          """);
  static final Definition PLACED =
      new Definition(
          "placed",
          """
          def placed(part, shape, where):
              whole = np.zeros(shape, dtype=part.dtype)
              whole[where] = part
              return whole\
          """);
  static final Definition SCATTERED =
      new Definition(
          "scattered",
          """
          def scattered(parts, shape, where):
              whole = np.zeros(shape, dtype=parts.dtype)
              np.add.at(whole, where, parts)
              return whole\
          """);

  private Definitions() {}

  static Definition oneHot(Library library) {
    String module = library.module();
    return new Definition(
        "one_hot",
        """
        def one_hot(labels, depth, off, on, dtype):
            hit = labels[..., None] == %s.arange(depth)
            return %s.where(hit, on, off)%s\
        """
            .formatted(
                module,
                module,
                library == Library.TORCH
                    ? ".to(dtype)"
                    : library == Library.NUMPY ? ".astype(dtype)" : ""));
  }
}
