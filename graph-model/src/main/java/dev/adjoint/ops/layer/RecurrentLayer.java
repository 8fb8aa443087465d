// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpBuilder;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What the recurrent layers have in common. Attributes are Keras's, except that `direction` says
/// in one word what `go_backwards` and `Bidirectional` say there; results stand in the order of
/// time whatever the direction.
///
/// @param op ONNX's op that does the work
/// @param gates blocks of `units` columns in the kernels
/// @param usual names of the op's functions, `""` where the layer's activation stands
public record RecurrentLayer(String name, OpDef op, int gates, List<String> usual) {

  public static final Attribute<Long> UNITS =
      Attribute.integer("units").range(1, 1e6).doc("numbers in the hidden state");
  public static final Attribute<String> ACTIVATION =
      Attribute.text("activation")
          .defaultsTo("tanh")
          .choices("tanh", "relu", "sigmoid")
          .doc("function of the state");
  public static final Attribute<Boolean> RETURN_SEQUENCES =
      Attribute.flag("return_sequences")
          .defaultsTo(false)
          .doc("1 gives the state after every step, else the last one alone");
  public static final Attribute<String> DIRECTION =
      Attribute.text("direction")
          .defaultsTo("forward")
          .choices("forward", "reverse", "bidirectional")
          .doc("from the first step to the last, back, or both side by side");
  public static final Attribute<Boolean> USE_BIAS = Weights.USE_BIAS;
  public static final Attribute<String> KERNEL_INITIALIZER = Weights.KERNEL_INITIALIZER;
  public static final Attribute<String> RECURRENT_INITIALIZER =
      Parameter.initializer("recurrent_initializer", "orthogonal");

  private static final TypeSet LENGTHS = new TypeSet("int32", Set.of(DType.INT32));

  /// Ports and attributes and the way to take it apart; attributes of its own and words are the
  /// layer's.
  OpBuilder declare(RecurrentWeights.Biases biases) {
    return declare(node -> Attributes.NONE, biases);
  }

  /// @param settings of a node: attributes of the op beyond those that all of them have
  OpBuilder declare(Function<NodeScope, Attributes> settings, RecurrentWeights.Biases biases) {
    return OpDef.named(name)
        .category(Category.LAYER)
        .chainRule(
            "∂L/∂X = Σ δ · kernelᵀ, δ = gradient by what goes into the gates",
            "∂L/∂kernel = Σ_t X_tᵀ · δ_t",
            "∂L/∂recurrent_kernel = Σ_t H_{t−1}ᵀ · δ_t",
            "∂L/∂bias = Σ_t δ_t")
        .input("X", "T", TypeSet.FLOATING)
        .optionalInput("sequence_lens", "T1", LENGTHS)
        .output("Y", "T")
        .attribute(UNITS)
        .attribute(ACTIVATION)
        .attribute(RETURN_SEQUENCES)
        .attribute(DIRECTION)
        .attribute(USE_BIAS)
        .attribute(KERNEL_INITIALIZER)
        .attribute(RECURRENT_INITIALIZER)
        .shape(RecurrentLayer::shape)
        .decomposition(
            node ->
                List.of(
                    new RecurrentWeights(node, new Formula(node), this, biases)
                        .result(settings.apply(node))));
  }

  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    if (x.rank() != 3) {
      throw in.reject(
          "C1", "X", "not a batch of sequences", "[batch, time, features]", x.display());
    }
    if (!x.dim(2).isKnown()) {
      throw in.reject(
          "C2", "X", "the number of features must be known", "a fixed last dimension", x.display());
    }
    if (in.has("sequence_lens")) {
      requireLengths(in, x.dim(0));
    }
    Dim width = Dim.of(in.get(UNITS)).times(Dim.of(directions(in.attributes())));
    return in.get(RETURN_SEQUENCES) ? x.withDim(2, width) : Shape.of(List.of(x.dim(0), width));
  }

  private static void requireLengths(ShapeScope in, Dim batch) {
    Shape lengths = in.shape("sequence_lens");
    if (lengths.rank() != 1 || !lengths.dim(0).mayEqual(batch)) {
      throw in.reject(
          "C3",
          "sequence_lens",
          "not one length for each sequence",
          Shape.of(List.of(batch)).display(),
          lengths.display());
    }
  }

  static int directions(Attributes attributes) {
    return attributes.get(DIRECTION).equals("bidirectional") ? 2 : 1;
  }
}
