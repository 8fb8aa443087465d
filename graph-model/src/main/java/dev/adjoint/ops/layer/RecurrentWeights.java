// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.recurrent.LSTM;
import dev.adjoint.ops.shape.Reshape;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A recurrent layer taken apart: its weights in Keras's shapes, `kernel: [features, gates ·
/// units]`, `recurrent_kernel: [units, gates · units]` and a bias, are laid out as ONNX's op reads
/// them. Time goes first on the way in and the batch on the way out, since few programs but ours
/// know the op with the batch in front. The second direction has weights of its own, named
/// `backward_…`.
record RecurrentWeights(NodeScope node, Formula f, RecurrentLayer layer, Biases biases) {

  /// The bias of one direction, as each layer has it.
  interface Biases {

    /// What goes in with the inputs and then with the hidden state: `[2 · gates · units]`.
    ///
    /// @param name of the parameter
    Value of(RecurrentWeights weights, String name);
  }

  private static final Map<String, String> FUNCTIONS =
      Map.of("tanh", "Tanh", "relu", "Relu", "sigmoid", "Sigmoid");

  /// @param own attributes of the op beyond those that all of them have
  Value result(Attributes own) {
    long units = node.get(RecurrentLayer.UNITS);
    List<Value> inputs = new ArrayList<>();
    inputs.add(f.transpose(node.input("X"), List.of(1, 0, 2)));
    inputs.add(kernels("kernel", RecurrentLayer.KERNEL_INITIALIZER, features()));
    inputs.add(kernels("recurrent_kernel", RecurrentLayer.RECURRENT_INITIALIZER, units));
    inputs.add(node.get(RecurrentLayer.USE_BIAS) ? bias() : Value.ABSENT);
    if (node.has("sequence_lens")) {
      inputs.add(node.input("sequence_lens"));
    }
    List<Value> outputs = node.emitAll(layer.op(), settings(own), inputs);
    return node.get(RecurrentLayer.RETURN_SEQUENCES)
        ? sideBySide(f.transpose(outputs.get(0), List.of(2, 0, 1, 3)), 0, 0)
        : sideBySide(f.transpose(outputs.get(1), List.of(1, 0, 2)), 0);
  }

  /// With the batch first, the states of all directions as one row. Sizes that only the run knows
  /// are copied: to Reshape 0 says that.
  private Value sideBySide(Value states, long... kept) {
    long[] sizes = Arrays.copyOf(kept, kept.length + 1);
    sizes[kept.length] = Math.multiplyExact(directions(), node.get(RecurrentLayer.UNITS));
    return node.emit(Reshape.OP, states, node.constant(Tensor.vector(sizes)));
  }

  private long features() {
    return node.input("X").shape().dim(2).size();
  }

  private long columns() {
    return Math.multiplyExact(layer.gates(), node.get(RecurrentLayer.UNITS));
  }

  private Attributes settings(Attributes own) {
    Attributes settings =
        own.with(LSTM.DIRECTION, node.get(RecurrentLayer.DIRECTION))
            .with(LSTM.HIDDEN_SIZE, node.get(RecurrentLayer.UNITS));
    String said = node.get(RecurrentLayer.ACTIVATION);
    if (said.equals("tanh")) {
      return settings;
    }
    String function = Objects.requireNonNull(FUNCTIONS.get(said));
    List<String> functions = new ArrayList<>();
    for (int direction = 0; direction < directions(); direction++) {
      layer.usual().forEach(name -> functions.add(name.isEmpty() ? function : name));
    }
    return settings.with(LSTM.ACTIVATIONS, functions);
  }

  private int directions() {
    return RecurrentLayer.directions(node.attributes());
  }

  private static String named(int direction, String name) {
    return direction == 0 ? name : "backward_" + name;
  }

  /// `[directions, gates · units, rows]` of parameters `[rows, gates · units]`.
  private Value kernels(String name, Attribute<String> initializer, long rows) {
    List<Value> each = new ArrayList<>();
    for (int direction = 0; direction < directions(); direction++) {
      Value kernel =
          parameter(
              named(direction, name),
              Shape.of(rows, columns()),
              Weights.initializer(node.get(initializer)));
      each.add(f.reshape(f.transpose(kernel, List.of(1, 0)), Shape.of(1, columns(), rows)));
    }
    return f.concat(0, each);
  }

  private Value bias() {
    List<Value> each = new ArrayList<>();
    for (int direction = 0; direction < directions(); direction++) {
      Value both = biases.of(this, named(direction, "bias"));
      each.add(f.reshape(both, Shape.of(1, 2 * columns())));
    }
    return f.concat(0, each);
  }

  /// A bias for inputs and one for the hidden state, `[2, gates · units]`, that begin at zero.
  Value apart(String name) {
    return parameter(name, Shape.of(2, columns()), Weights.initializer("zeros"));
  }

  /// One bias for inputs and hidden state together that begins at zero.
  Value zeros(String name) {
    return alone(name, Weights.initializer("zeros"));
  }

  /// One bias for inputs and hidden state together, `[gates · units]`; the op's second one is zero.
  ///
  /// @param first what it begins with
  Value alone(String name, Attributes first) {
    Shape shape = Shape.of(columns());
    Value bias = parameter(name, shape, first);
    return f.concat(0, List.of(bias, f.expand(f.scalar(0, bias), shape)));
  }

  private Value parameter(String name, Shape shape, Attributes first) {
    return node.parameter(name, node.input("X").type().withShape(shape), first);
  }
}
