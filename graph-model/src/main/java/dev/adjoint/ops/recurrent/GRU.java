// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.recurrent;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Parts;
import java.util.List;
import java.util.Optional;

/// Gated recurrent unit (Cho et al., 2014). Gates stand in the order update, reset, hidden.
public final class GRU {

  public static final Attribute<String> DIRECTION = Settings.DIRECTION;
  public static final Attribute<Long> HIDDEN_SIZE = Settings.HIDDEN_SIZE;
  public static final Attribute<List<String>> ACTIVATIONS = Settings.ACTIVATIONS;
  public static final Attribute<List<Double>> ACTIVATION_ALPHA = Settings.ACTIVATION_ALPHA;
  public static final Attribute<List<Double>> ACTIVATION_BETA = Settings.ACTIVATION_BETA;
  public static final Attribute<Double> CLIP = Settings.CLIP;
  public static final Attribute<Long> LAYOUT = Settings.LAYOUT;
  public static final Attribute<Long> LINEAR_BEFORE_RESET =
      Attribute.integer("linear_before_reset")
          .defaultsTo(0L)
          .doc("0 resets the hidden state before its product with R, else the product is reset");

  private static final int GATES = 3;
  private static final Kind KIND =
      new Kind("GRU", GATES, List.of("Sigmoid", "Tanh"), List.of("initial_h"));

  public static final OpDef OP =
      KIND.declare()
          .summary("Recurrent network with update and reset gates")
          .formula("H_t = (1 − z_t) ∘ h̃_t + z_t ∘ H_{t−1}")
          .chainRule(
              "∂L/∂X = δ · W, δ = gradient by what goes into the gates",
              "∂L/∂W = Σ_t δ_tᵀ · X_t",
              "∂L/∂R = Σ_t δ_tᵀ · H_{t−1}",
              "∂L/∂B = Σ_t δ_t",
              "∂L/∂initial_h = ∂L/∂H_1 ∘ z_1 + δ_1 · R")
          .attribute(LINEAR_BEFORE_RESET)
          .decomposition(GRU::expand)
          .build();

  private GRU() {}

  private static List<Value> expand(NodeScope node) {
    boolean late = node.get(LINEAR_BEFORE_RESET) != 0;
    return Recurrence.expand(node, KIND, late ? new LateReset(node) : new EarlyReset(node));
  }

  private static Value blend(Formula f, Value update, Value fresh, Value before) {
    Value kept = f.mul(update, before);
    return f.add(f.mul(f.sub(f.scalar(1, update), update), fresh), kept);
  }

  /// `h̃ = g(x · Whᵀ + (r ∘ H) · Rhᵀ + biases)`.
  private record EarlyReset(NodeScope node) implements Recurrence.Cells {
    @Override
    public Cell cell(Weights weights, int direction) {
      Formula f = weights.f();
      CellFunctions functions = weights.functions();
      long size = weights.size();
      List<Long> split = List.of(2 * size, size);
      List<Value> parts = Parts.emit(node, weights.hidden(), 1, split);
      return (input, states) -> {
        Value before = states.getFirst();
        List<Value> sums = Parts.emit(node, input, 1, split);
        Value both = functions.gate(0, f.add(sums.get(0), f.matmul(before, parts.get(0))));
        List<Value> gates = Parts.equal(node, both, 1, 2);
        Value reset = f.matmul(f.mul(gates.get(1), before), parts.get(1));
        Value fresh = functions.gate(1, f.add(sums.get(1), reset));
        return List.of(blend(f, gates.get(0), fresh, before));
      };
    }
  }

  /// `h̃ = g(x · Whᵀ + Wbh + r ∘ (H · Rhᵀ + Rbh))`: the bias of the hidden state is inside, so it
  /// cannot go in with the inputs.
  private record LateReset(NodeScope node) implements Recurrence.Cells {
    @Override
    public Optional<Value> bias(Weights weights) {
      return weights.biases().map(List::getFirst);
    }

    @Override
    public Cell cell(Weights weights, int direction) {
      Formula f = weights.f();
      CellFunctions functions = weights.functions();
      long size = weights.size();
      List<Long> split = List.of(2 * size, size);
      return (input, states) -> {
        Value before = states.getFirst();
        Value product = f.matmul(before, weights.hidden());
        Value hidden = weights.biases().map(b -> f.add(product, b.get(1))).orElse(product);
        List<Value> inputs = Parts.emit(node, input, 1, split);
        List<Value> carried = Parts.emit(node, hidden, 1, split);
        Value both = functions.gate(0, f.add(inputs.get(0), carried.get(0)));
        List<Value> gates = Parts.equal(node, both, 1, 2);
        Value reset = f.mul(gates.get(1), carried.get(1));
        Value fresh = functions.gate(1, f.add(inputs.get(1), reset));
        return List.of(blend(f, gates.get(0), fresh, before));
      };
    }
  }
}
