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
              e = np.exp(x - x.max(axis=axis, keepdims=True, initial=-np.inf))
              return e / e.sum(axis=axis, keepdims=True)\
          """);
  static final Definition LOG_SOFTMAX =
      new Definition(
          "log_softmax",
          """
          def log_softmax(x, axis):
              x = x - x.max(axis=axis, keepdims=True, initial=-np.inf)
              return x - np.log(np.exp(x).sum(axis=axis, keepdims=True))\
          """);

  private Definitions() {}

  static Definition placed(Library library) {
    return new Definition(
        "placed",
        """
        def placed(part, shape, where):
            whole = %s.zeros(shape, dtype=part.dtype)
            whole[where] = part
            return whole\
        """
            .formatted(library.module()));
  }

  static Definition scattered(Library library) {
    return new Definition(
        "scattered",
        switch (library.module()) {
          case "np" ->
              """
              def scattered(parts, shape, axis, index):
                  whole = np.zeros(shape, dtype=parts.dtype)
                  np.add.at(whole, (slice(None),) * axis + (index,), parts)
                  return whole\
              """;
          case "torch" ->
              """
              def scattered(parts, shape, axis, index):
                  parts = parts.reshape(shape[:axis] + (-1,) + shape[axis + 1 :])
                  whole = torch.zeros(shape, dtype=parts.dtype)
                  index = index.reshape(-1) % shape[axis]
                  return whole.index_add(axis, index, parts)\
              """;
          default ->
              """
              def scattered(parts, shape, axis, index):
                  parts = ops.reshape(parts, (*shape[:axis], -1, *shape[axis + 1 :]))
                  index = ops.reshape(index, (-1,)) % shape[axis]
                  rows = ops.segment_sum(ops.moveaxis(parts, axis, 0), index, shape[axis])
                  return ops.moveaxis(rows, 0, axis)\
              """;
        });
  }

  static Definition oneHot(Library library) {
    String module = library.module();
    return new Definition(
        "one_hot",
        """
        def one_hot(labels, depth, off, on, dtype):
            labels = %s.where(labels < 0, labels + depth, labels)
            hit = labels[..., None] == %s.arange(depth)
            return %s.where(hit, on, off)%s\
        """
            .formatted(
                module,
                module,
                module,
                library == Library.TORCH
                    ? ".to(dtype)"
                    : library == Library.NUMPY ? ".astype(dtype)" : ""));
  }
}
