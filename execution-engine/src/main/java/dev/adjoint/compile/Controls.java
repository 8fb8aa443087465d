// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.compile.autodiff.Autodiff;
import dev.adjoint.compile.update.Descent;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.control.Assign;
import dev.adjoint.ops.control.Gradients;
import dev.adjoint.ops.control.Group;
import dev.adjoint.ops.control.Optimizer;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The graph-level nodes of the lecture, whose meaning is a change of the program rather than a
/// kernel.
final class Controls {

  private final GraphLowering lowering;

  Controls(GraphLowering lowering) {
    this.lowering = lowering;
  }

  List<Value> emit(Node node, OpDef op, List<Value> operands) {
    if (op == Gradients.OP) {
      return gradients(node, operands.getFirst(), operands.subList(1, operands.size()));
    }
    if (op == Assign.OP) {
      return List.of(assign(node, operands.get(1)));
    }
    if (op == Optimizer.OP) {
      optimize(node, operands.getFirst());
      return List.of(done());
    }
    if (op == Group.OP) {
      return List.of(done());
    }
    throw new IllegalStateException("no meaning is known for " + op.name());
  }

  private List<Value> gradients(Node node, Value y, List<Value> xs) {
    Formula f = new Formula(lowering.program());
    List<Optional<Value>> found = Autodiff.gradients(lowering.program(), y, f.full(1, y), xs);
    List<Value> results = new ArrayList<>();
    for (int i = 0; i < xs.size(); i++) {
      if (found.get(i).isEmpty()) {
        lowering.warn(ControlFaults.noPath(node.id(), node.input(i + 1).orElseThrow()));
      }
      Value x = xs.get(i);
      results.add(found.get(i).orElseGet(() -> f.full(0, x)));
    }
    return results;
  }

  private Value assign(Node node, Value value) {
    String variable = node.input(0).map(PortRef::node).orElse("");
    ProgramBuilder program = lowering.program();
    if (!program.states().containsKey(variable)) {
      throw ControlFaults.notState(node.id(), variable);
    }
    claim(node, variable);
    program.update(variable, value);
    return value;
  }

  private void claim(Node node, String variable) {
    if (lowering.program().updates().containsKey(variable)) {
      throw ControlFaults.writtenTwice(node.id(), variable);
    }
  }

  private void optimize(Node node, Value loss) {
    ProgramBuilder program = lowering.program();
    Formula f = new Formula(program);
    SequencedMap<String, Value> gradients =
        Trainables.gradients(program, loss, Trainables.of(program));
    if (gradients.isEmpty()) {
      throw new CompileException(
          Diagnostic.error(
              "gradient.no-path",
              node.id(),
              "loss",
              "the loss depends on no trainable parameter",
              "a path from a Parameter or Variable to the loss",
              "none"));
    }
    gradients.keySet().forEach(name -> claim(node, name));
    double rate = node.attributes().get(Optimizer.LEARNING_RATE);
    new Descent(program, OptimizerNodes.settings(node.attributes()), node.id())
        .emit(gradients, f.scalar(rate, DType.FLOAT64));
  }

  private Value done() {
    return lowering.program().constant(Tensor.scalar(DType.BOOL, 1));
  }
}
