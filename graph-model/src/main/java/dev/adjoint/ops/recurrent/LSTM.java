// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.recurrent;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Parts;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;

/// Long short-term memory (Hochreiter and Schmidhuber, 1997) with forget gate and, where `P` is
/// given, peepholes. Gates stand in the order input, output, forget, cell.
public final class LSTM {

  public static final Attribute<String> DIRECTION = Settings.DIRECTION;
  public static final Attribute<Long> HIDDEN_SIZE = Settings.HIDDEN_SIZE;
  public static final Attribute<List<String>> ACTIVATIONS = Settings.ACTIVATIONS;
  public static final Attribute<List<Double>> ACTIVATION_ALPHA = Settings.ACTIVATION_ALPHA;
  public static final Attribute<List<Double>> ACTIVATION_BETA = Settings.ACTIVATION_BETA;
  public static final Attribute<Double> CLIP = Settings.CLIP;
  public static final Attribute<Long> LAYOUT = Settings.LAYOUT;
  public static final Attribute<Boolean> INPUT_FORGET =
      Attribute.flag("input_forget")
          .defaultsTo(false)
          .doc("1 forgets exactly as much as comes in: the forget gate is 1 less the input gate");

  private static final Kind KIND =
      new Kind("LSTM", 4, List.of("Sigmoid", "Tanh", "Tanh"), List.of("initial_h", "initial_c"));

  public static final OpDef OP =
      KIND.declare()
          .summary("Recurrent network with a long short-term memory")
          .formula("C_t = f_t ∘ C_{t−1} + i_t ∘ c̃_t, H_t = o_t ∘ tanh C_t")
          .chainRule(
              "∂L/∂X = δ · W, δ = gradient by what goes into the gates",
              "∂L/∂W = Σ_t δ_tᵀ · X_t",
              "∂L/∂R = Σ_t δ_tᵀ · H_{t−1}",
              "∂L/∂B = Σ_t δ_t",
              "∂L/∂initial_h = δ_1 · R",
              "∂L/∂initial_c = ∂L/∂C_1 ∘ f_1",
              "∂L/∂P = Σ_t δ_t ∘ C")
          .optionalInput("P", "T", TypeSet.FLOATING)
          .attribute(INPUT_FORGET)
          .shapes(LSTM::shapes)
          .decomposition(
              node ->
                  Recurrence.expand(
                      node, KIND, (weights, direction) -> cell(node, weights, direction)))
          .build();

  private LSTM() {}

  private static List<Shape> shapes(ShapeScope in) {
    RecurrentShape shape = new RecurrentShape(in, KIND);
    List<Shape> outputs = shape.outputs();
    Dim peepholes = shape.hidden().times(Dim.of(3));
    shape.require(
        "C8", "P", Shape.of(List.of(Dim.of(Settings.directions(in.attributes())), peepholes)));
    return outputs;
  }

  private static Cell cell(NodeScope node, Weights weights, int direction) {
    Formula f = weights.f();
    CellFunctions functions = weights.functions();
    List<Value> peepholes =
        node.has("P")
            ? Parts.equal(node, Weights.row(f, node.input("P"), direction), 0, 3)
            : List.of();
    boolean coupled = node.get(INPUT_FORGET);
    return (input, states) -> {
      Value before = states.get(1);
      Value sums = f.add(input, f.matmul(states.getFirst(), weights.hidden()));
      List<Value> gates = Parts.equal(node, sums, 1, 4);
      Value in = functions.gate(0, peeped(f, gates.get(0), peepholes, 0, before));
      Value forget =
          coupled
              ? f.sub(f.scalar(1, in), in)
              : functions.gate(0, peeped(f, gates.get(2), peepholes, 2, before));
      Value memory = f.add(f.mul(forget, before), f.mul(in, functions.gate(1, gates.get(3))));
      Value out = functions.gate(0, peeped(f, gates.get(1), peepholes, 1, memory));
      return List.of(f.mul(out, functions.apply(2, memory)), memory);
    };
  }

  private static Value peeped(Formula f, Value sum, List<Value> peepholes, int gate, Value memory) {
    return peepholes.isEmpty() ? sum : f.add(sum, f.mul(peepholes.get(gate), memory));
  }
}
