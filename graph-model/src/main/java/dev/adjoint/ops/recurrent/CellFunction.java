// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.recurrent;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.activation.Elu;
import dev.adjoint.ops.activation.HardSigmoid;
import dev.adjoint.ops.activation.LeakyRelu;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softplus;
import dev.adjoint.ops.activation.Softsign;
import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.ops.activation.ThresholdedRelu;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The functions that the attribute `activations` may name, with their constants where the list of
/// these runs out. A name counts whatever its capitals.
enum CellFunction {
  RELU("Relu", (f, x, a, b) -> f.emit().emit(Relu.OP, x)),
  TANH("Tanh", (f, x, a, b) -> f.emit().emit(Tanh.OP, x)),
  SIGMOID("Sigmoid", (f, x, a, b) -> f.emit().emit(Sigmoid.OP, x)),
  AFFINE("Affine", 1, 0, (f, x, a, b) -> f.add(f.mul(x, f.scalar(a, x)), f.scalar(b, x))),
  LEAKY_RELU(
      "LeakyRelu",
      0.01,
      (f, x, a, b) -> f.emit().emit(LeakyRelu.OP, Attributes.of(LeakyRelu.ALPHA, a), x)),
  THRESHOLDED_RELU(
      "ThresholdedRelu",
      1,
      (f, x, a, b) ->
          f.emit().emit(ThresholdedRelu.OP, Attributes.of(ThresholdedRelu.ALPHA, a), x)),
  SCALED_TANH(
      "ScaledTanh",
      1,
      1,
      (f, x, a, b) -> f.mul(f.scalar(a, x), f.emit().emit(Tanh.OP, f.mul(x, f.scalar(b, x))))),
  HARD_SIGMOID(
      "HardSigmoid",
      0.2,
      0.5,
      (f, x, a, b) ->
          f.emit()
              .emit(
                  HardSigmoid.OP,
                  Attributes.of(HardSigmoid.ALPHA, a).with(HardSigmoid.BETA, b),
                  x)),
  ELU("Elu", 1, (f, x, a, b) -> f.emit().emit(Elu.OP, Attributes.of(Elu.ALPHA, a), x)),
  SOFTSIGN("Softsign", (f, x, a, b) -> f.emit().emit(Softsign.OP, x)),
  SOFTPLUS("Softplus", (f, x, a, b) -> f.emit().emit(Softplus.OP, x));

  /// The function of `x` for its constants.
  @FunctionalInterface
  interface Body {
    Value of(Formula f, Value x, double alpha, double beta);
  }

  private final String title;
  private final Optional<Double> alpha;
  private final Optional<Double> beta;
  private final Body body;

  CellFunction(String title, Body body) {
    this(title, Optional.empty(), Optional.empty(), body);
  }

  CellFunction(String title, double alpha, Body body) {
    this(title, Optional.of(alpha), Optional.empty(), body);
  }

  CellFunction(String title, double alpha, double beta, Body body) {
    this(title, Optional.of(alpha), Optional.of(beta), body);
  }

  CellFunction(String title, Optional<Double> alpha, Optional<Double> beta, Body body) {
    this.title = title;
    this.alpha = alpha;
    this.beta = beta;
    this.body = body;
  }

  static Optional<CellFunction> find(String name) {
    return Arrays.stream(values()).filter(f -> f.title.equalsIgnoreCase(name)).findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(f -> f.title).collect(Collectors.joining(", "));
  }

  /// Default of `alpha`, or empty for a function without.
  Optional<Double> alpha() {
    return alpha;
  }

  /// Default of `beta`, or empty for a function without.
  Optional<Double> beta() {
    return beta;
  }

  Value of(Formula f, Value x, double a, double b) {
    return body.of(f, x, a, b);
  }

  /// The functions named in `said`, or `usual` in its place.
  static List<CellFunction> all(Optional<List<String>> said, List<String> usual) {
    return said.filter(names -> !names.isEmpty()).orElse(usual).stream()
        .map(name -> find(name).orElseThrow())
        .toList();
  }
}
