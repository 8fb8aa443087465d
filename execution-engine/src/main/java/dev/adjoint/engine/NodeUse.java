// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.autodiff.Autodiff;
import dev.adjoint.graph.Node;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Use;
import dev.adjoint.op.Value;
import dev.adjoint.plan.Origin;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/// One node with the types at hand: emits its forward work and its vector-Jacobian product into a
/// program. Operands that decide a shape are bound: their values are part of the use.
///
/// @param inputs one entry per wire
/// @param bound values of the operands that are bound, by wire
record NodeUse(
    Node node,
    OpDef op,
    List<Optional<TensorType>> inputs,
    Map<Integer, Known> bound,
    boolean training) {

  /// Integer operands up to this size are bound along with those the shape rule reads: a
  /// decomposition may read them too.
  private static final long SMALL = 64;

  static NodeUse of(
      Node node, OpDef op, List<Optional<DeviceValue>> values, boolean training, Backend backend) {
    List<Optional<TensorType>> types = values.stream().map(v -> v.map(DeviceValue::type)).toList();
    return of(
        new NodeUse(node, op, types, Map.of(), training),
        wire -> values.get(wire).map(v -> backend.download(v.buffer(), v.type())));
  }

  /// The use with whatever its shape rule reads bound, if types alone do not decide the shapes.
  ///
  /// @param values the value on a wire
  static NodeUse of(NodeUse plain, IntFunction<Optional<Tensor>> values) {
    if (plain.shapesKnown()) {
      return plain;
    }
    Map<Integer, Known> bound = new HashMap<>();
    IntConsumer bind =
        wire -> {
          if (!bound.containsKey(wire)) {
            values.apply(wire).ifPresent(value -> bound.put(wire, new Known(value)));
          }
        };
    IntFunction<Optional<Tensor>> read =
        wire -> {
          bind.accept(wire);
          return Optional.ofNullable(bound.get(wire)).map(Known::tensor);
        };
    for (int wire = 0; wire < plain.inputs.size(); wire++) {
      if (plain.inputs.get(wire).filter(plain::decides).isPresent()) {
        bind.accept(wire);
      }
    }
    if (!plain.op.hasBodies()) {
      new Use(plain.op, plain.node.attributes(), plain.inputs, read).outputTypes();
    }
    return new NodeUse(plain.node, plain.op, plain.inputs, Map.copyOf(bound), plain.training);
  }

  /// Shapes hang on integers; which body runs, and how often, on conditions too.
  private boolean decides(TensorType type) {
    boolean condition = op.hasBodies() && type.dtype() == DType.BOOL;
    return (type.dtype().isInteger() || condition) && type.shape().elements() <= SMALL;
  }

  boolean shapesKnown() {
    return !op.hasBodies()
        && new Use(op, node.attributes(), inputs, i -> Optional.empty())
            .outputTypes().stream().allMatch(t -> t.shape().isKnown());
  }

  static String in(int wire) {
    return "in" + wire;
  }

  static String out(int output) {
    return "out" + output;
  }

  static String up(int output) {
    return "up" + output;
  }

  static String d(int wire) {
    return "d" + wire;
  }

  static final String DIRECTION = "v";

  static String tangent(int output) {
    return "t" + output;
  }

  static String dState(String name) {
    return "d " + name;
  }

  void forward(ProgramBuilder program) {
    List<Value> results = emit(program, operands(program));
    for (int i = 0; i < results.size(); i++) {
      program.output(out(i), results.get(i));
    }
  }

  /// Emits contributions `d i` for the wanted wires and `d name` for parameters the node owns,
  /// given upstream gradients of the outputs in `arrived`. A wire without a path has no output.
  void backward(ProgramBuilder program, SortedSet<Integer> arrived, SortedSet<Integer> wanted) {
    List<Value> operands = operands(program);
    List<Value> results = emit(program, operands);
    List<Value> ys = new ArrayList<>();
    List<Value> ups = new ArrayList<>();
    for (int output : arrived) {
      ys.add(results.get(output));
      ups.add(program.input(up(output), results.get(output).type()));
    }
    List<String> names = new ArrayList<>();
    List<Value> xs = new ArrayList<>();
    for (int wire : wanted) {
      names.add(d(wire));
      xs.add(operands.get(wire));
    }
    program
        .states()
        .forEach(
            (name, value) -> {
              names.add(dState(name));
              xs.add(value);
            });
    program.at(new Origin(node.id(), Phase.BACKWARD));
    List<Optional<Value>> found = Autodiff.gradients(program, ys, ups, xs);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      found.get(i).ifPresent(g -> program.output(name, g));
    }
  }

  /// Emits how the outputs in `arrived` move when one operand moves in the direction `v`: outputs
  /// `t i`. The vector-Jacobian product is linear in the upstream gradients, so its own derivative
  /// by them, weighed by `v`, is the Jacobian-vector product. Without a path there is no output.
  ///
  /// @param name what moves: `d i` for a wire, `d name` for a parameter the node owns
  void push(ProgramBuilder program, SortedSet<Integer> arrived, String name) {
    List<Value> operands = operands(program);
    List<Value> results = emit(program, operands);
    List<Value> ys = new ArrayList<>();
    List<Value> ups = new ArrayList<>();
    for (int output : arrived) {
      ys.add(results.get(output));
      ups.add(program.input(up(output), results.get(output).type()));
    }
    Value x = operand(program, operands, name);
    program.at(new Origin(node.id(), Phase.BACKWARD));
    Optional<Value> pulled = Autodiff.gradients(program, ys, ups, List.of(x)).getFirst();
    if (pulled.isEmpty()) {
      return;
    }
    Value v = program.input(DIRECTION, x.type());
    List<Optional<Value>> pushed = Autodiff.gradients(program, pulled.get(), v, ups);
    int at = 0;
    for (int output : arrived) {
      String tangent = tangent(output);
      pushed.get(at++).ifPresent(t -> program.output(tangent, t));
    }
  }

  private static Value operand(ProgramBuilder program, List<Value> operands, String name) {
    for (int wire = 0; wire < operands.size(); wire++) {
      if (d(wire).equals(name)) {
        return operands.get(wire);
      }
    }
    Value state = program.states().get(name.substring(dState("").length()));
    if (state == null) {
      throw new IllegalArgumentException("there is no operand " + name);
    }
    return state;
  }

  private List<Value> emit(ProgramBuilder program, List<Value> operands) {
    program.at(new Origin(node.id(), Phase.FORWARD));
    return program.emitAll(op, node.attributes(), operands);
  }

  private List<Value> operands(ProgramBuilder program) {
    List<Value> operands = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      operands.add(operand(program, i));
    }
    return operands;
  }

  private Value operand(ProgramBuilder program, int wire) {
    Optional<TensorType> type = inputs.get(wire);
    if (type.isEmpty()) {
      return Value.ABSENT;
    }
    Known known = bound.get(wire);
    if (known == null) {
      return program.input(in(wire), type.get());
    }
    if (!type.get().dtype().isFloating()) {
      return program.constant(known.tensor());
    }
    // A gradient may be wanted by it, so it stays an input.
    Value input = program.input(in(wire), type.get());
    program.know(input, known.tensor());
    return input;
  }

  /// The values of the operands that are bound, by wire.
  Map<Integer, Tensor> constants() {
    Map<Integer, Tensor> constants = new HashMap<>();
    bound.forEach((wire, known) -> constants.put(wire, known.tensor()));
    return constants;
  }
}
