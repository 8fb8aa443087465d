// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Rejection;
import dev.adjoint.op.Undecided;
import dev.adjoint.op.Value;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.plan.Origin;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Emits the nodes of a graph, in topological order, into a program of primitives. Inputs become
/// program inputs, parameters and variables states, composites what they are made of, and the
/// graph-level nodes what [Controls] says.
///
/// Only what the targets need is emitted: an `Assign` that nobody fetches does not happen.
public final class GraphLowering {

  private final Graph graph;
  private final Inference types;
  private final ProgramBuilder program;
  private final Map<PortRef, Value> values = new HashMap<>();
  private final List<Diagnostic> warnings = new ArrayList<>();
  private final Controls controls = new Controls(this);

  /// @param types inference with every input type bound
  /// @param training whether Dropout and its like behave as in training
  public GraphLowering(Graph graph, Inference types, boolean training) {
    this(graph, types, new ProgramBuilder(training, Wording.PRIMITIVES, types.catalog()));
  }

  /// Lowers into a program that has been begun.
  public GraphLowering(Graph graph, Inference types, ProgramBuilder program) {
    this.graph = graph;
    this.types = types;
    this.program = program;
  }

  /// Emits whatever `targets` need and is not there yet.
  ///
  /// @throws CompileException when a node has an error or a shape that depends on data
  public void require(List<PortRef> targets) {
    List<String> nodes = targets.stream().map(PortRef::node).distinct().toList();
    for (Node node : types.topology().needed(graph, nodes)) {
      if (!values.containsKey(PortRef.of(node.id()))) {
        checked(node);
        program.at(new Origin(node.id(), Phase.FORWARD));
        emit(node);
      }
    }
    for (PortRef target : targets) {
      if (!values.containsKey(target)) {
        throw new CompileException(
            Diagnostic.error(
                "graph.dangling-wire",
                target.node(),
                "",
                "there is no output " + target,
                "an output of a node of the graph",
                target.toString()));
      }
    }
  }

  /// The value of an output that [#require] has emitted.
  public Value value(PortRef ref) {
    Value value = values.get(ref);
    if (value == null) {
      throw new IllegalStateException(ref + " has not been lowered");
    }
    return value;
  }

  public ProgramBuilder program() {
    return program;
  }

  void warn(Diagnostic warning) {
    warnings.add(warning);
  }

  public Lowered build() {
    return new Lowered(program.build(), program.inits(), warnings);
  }

  private void checked(Node node) {
    List<Diagnostic> errors =
        types.diagnostics(node.id()).stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      throw new CompileException(errors);
    }
    Optional<OpDef> op = types.op(node.id());
    if (op.isEmpty()) {
      throw new CompileException(
          Diagnostic.error(
              "graph.unknown-op", node.id(), "", "the op is not known", "a known op", node.op()));
    }
    for (TensorType type : types.outputTypes(node.id())) {
      if (!type.shape().isKnown() && !program.keepsOpen(op.get())) {
        throw new CompileException(dynamic(node, op.get()));
      }
    }
  }

  private static Diagnostic dynamic(Node node, OpDef op) {
    return dynamic(
        node,
        "",
        op.dataDependence().orElse("its shape hangs on numbers that only a run computes"));
  }

  private static Diagnostic dynamic(Node node, String port, String why) {
    return Diagnostic.warning(
        CompileException.DYNAMIC,
        node.id(),
        port,
        node.op() + " cannot be compiled ahead, so the graph runs node by node: " + why);
  }

  private void emit(Node node) {
    OpDef op = types.op(node.id()).orElseThrow();
    try {
      List<Value> outputs =
          switch (op.role()) {
            case INPUT -> List.of(program.input(node.id(), typeOf(node)));
            case STATE -> List.of(program.state(node.id(), typeOf(node), init(node)));
            case CONSTANT ->
                List.of(program.constant(op.constantValue(node.attributes()).orElseThrow()));
            case CONTROL -> controls.emit(node, op, operands(node));
            case COMPUTE -> compute(node, op);
          };
      for (int i = 0; i < outputs.size(); i++) {
        PortRef ref = new PortRef(node.id(), i);
        values.put(ref, known(ref, outputs.get(i)));
      }
    } catch (Undecided undecided) {
      throw new CompileException(dynamic(node, undecided.port(), undecided.why()));
    } catch (Rejection.Raised raised) {
      throw new CompileException(Diagnostic.rejected(node.id(), raised.rejection()));
    }
  }

  private List<Value> compute(Node node, OpDef op) {
    List<Value> folded = new ArrayList<>();
    for (int i = 0; i < types.outputTypes(node.id()).size(); i++) {
      types
          .constant(new PortRef(node.id(), i))
          .filter(tensor -> !tensor.dtype().isFloating())
          .ifPresent(tensor -> folded.add(program.constant(tensor)));
    }
    return folded.size() == types.outputTypes(node.id()).size()
        ? folded
        : program.emitAll(op, node.attributes(), operands(node));
  }

  /// A value that inference has computed already becomes a constant, unless it is a floating one: a
  /// gradient may be wanted through that, so it is only told what it will be.
  private Value known(PortRef ref, Value value) {
    Optional<Tensor> tensor = types.constant(ref);
    if (tensor.isEmpty() || program.constantValue(value).isPresent()) {
      return value;
    }
    if (!value.type().dtype().isFloating()) {
      return program.constant(tensor.get());
    }
    program.know(value, tensor.get());
    return value;
  }

  private TensorType typeOf(Node node) {
    return types.type(PortRef.of(node.id())).orElseThrow();
  }

  private static StateInit init(Node node) {
    // Variables are trainable too, as tf.trainable_variables has them; only `trainable: 0` freezes.
    boolean trainable = node.attributes().find(Parameter.TRAINABLE).orElse(true);
    return new StateInit.Declared(node.attributes(), trainable);
  }

  private List<Value> operands(Node node) {
    List<Value> operands = new ArrayList<>();
    for (Optional<PortRef> wire : node.inputs()) {
      operands.add(wire.map(this::value).orElse(Value.ABSENT));
    }
    return operands;
  }
}
