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
    if (types.op(node.id()).isEmpty()) {
      throw new CompileException(
          Diagnostic.error(
              "graph.unknown-op", node.id(), "", "the op is not known", "a known op", node.op()));
    }
    for (TensorType type : types.outputTypes(node.id())) {
      if (!type.shape().isKnown()) {
        throw new CompileException(dynamic(node, type));
      }
    }
  }

  private static Diagnostic dynamic(Node node, TensorType type) {
    return Diagnostic.error(
        CompileException.DYNAMIC,
        node.id(),
        "",
        node.op() + " has a shape that is known only at run time; run it eagerly",
        "known dimensions",
        type.shape().display());
  }

  private static Diagnostic undecided(Node node, Undecided undecided) {
    return Diagnostic.error(
        CompileException.DYNAMIC,
        node.id(),
        undecided.port(),
        node.op() + ": " + undecided.what() + " is known only at run time; run it eagerly",
        "a value known before the run",
        "computed by the run");
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
            case COMPUTE -> program.emitAll(op, node.attributes(), operands(node));
          };
      for (int i = 0; i < outputs.size(); i++) {
        values.put(new PortRef(node.id(), i), outputs.get(i));
      }
    } catch (Undecided undecided) {
      throw new CompileException(undecided(node, undecided));
    } catch (Rejection.Raised raised) {
      throw new CompileException(Diagnostic.rejected(node.id(), raised.rejection()));
    }
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
