// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.recurrent;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Formula;
import java.util.List;

/// The plain recurrent network of Elman: `H_t = f(X_t · Wᵀ + H_{t-1} · Rᵀ + biases)`.
public final class RNN {

  public static final Attribute<String> DIRECTION = Settings.DIRECTION;
  public static final Attribute<Long> HIDDEN_SIZE = Settings.HIDDEN_SIZE;
  public static final Attribute<List<String>> ACTIVATIONS = Settings.ACTIVATIONS;
  public static final Attribute<List<Double>> ACTIVATION_ALPHA = Settings.ACTIVATION_ALPHA;
  public static final Attribute<List<Double>> ACTIVATION_BETA = Settings.ACTIVATION_BETA;
  public static final Attribute<Double> CLIP = Settings.CLIP;
  public static final Attribute<Long> LAYOUT = Settings.LAYOUT;

  private static final Kind KIND = new Kind("RNN", 1, List.of("Tanh"), List.of("initial_h"));

  public static final OpDef OP =
      KIND.declare()
          .summary("Plain recurrent network over a sequence")
          .formula("H_t = f(X_t · Wᵀ + H_{t−1} · Rᵀ + B)")
          .chainRule(
              "∂L/∂X = δ · W, δ_t = (∂L/∂Y_t + δ_{t+1} · R) ∘ f′",
              "∂L/∂W = Σ_t δ_tᵀ · X_t",
              "∂L/∂R = Σ_t δ_tᵀ · H_{t−1}",
              "∂L/∂B = Σ_t δ_t",
              "∂L/∂initial_h = δ_1 · R")
          .decomposition(
              node -> Recurrence.expand(node, KIND, (weights, direction) -> cell(weights)))
          .build();

  private RNN() {}

  private static Cell cell(Weights weights) {
    Formula f = weights.f();
    return (input, states) ->
        List.of(
            weights
                .functions()
                .gate(0, f.add(input, f.matmul(states.getFirst(), weights.hidden()))));
  }
}
