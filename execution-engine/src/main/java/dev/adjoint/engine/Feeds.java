// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;

/// Finds what to feed a program input.
final class Feeds {

  /// Name of the input that weighs the differentiated output.
  static final String COTANGENT = ":cotangent";

  /// Name of the input that carries the learning rate of a [Descend].
  static final String LEARNING_RATE = ":learning_rate";

  private Feeds() {}

  /// @throws EngineException when nothing was fed for `name`
  static Tensor of(String name, RunRequest request, long runKey) {
    return switch (name) {
      case ProgramBuilder.RUN_KEY -> {
        Tensor key = Tensor.scalar(DType.INT64, 0);
        key.setLong(0, runKey);
        yield key;
      }
      case COTANGENT -> request.gradients().flatMap(Differentiate::cotangent).orElseThrow();
      case LEARNING_RATE ->
          Tensor.scalar(DType.FLOAT64, request.descend().orElseThrow().optimizer().learningRate());
      default -> {
        Tensor fed = request.feeds().get(name);
        if (fed == null) {
          throw new EngineException(
              name + ": this input is needed and nothing was fed; give it a tensor");
        }
        yield fed;
      }
    };
  }
}
