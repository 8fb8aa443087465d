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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        String target = node.input(i + 1).map(PortRef::toString).orElse("");
        lowering.warn(
            Diagnostic.warning(
                "gradient.no-path",
                node.id(),
                "xs",
                "y does not depend on "
                    + target
                    + " through differentiable ops: its gradient is 0"));
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
      throw new CompileException(
          Diagnostic.error(
              "Assign.variable",
              node.id(),
              "variable",
              "only state can be assigned",
              "a wire straight from a Variable or Parameter",
              variable));
    }
    claim(node, variable);
    program.update(variable, value);
    return value;
  }

  /// Two writers of one state in one run would leave the result to chance.
  private void claim(Node node, String variable) {
    if (lowering.program().updates().containsKey(variable)) {
      throw new CompileException(
          Diagnostic.error(
              "update.conflict",
              node.id(),
              "",
              variable + " would be written twice in one run",
              "one Assign or Optimizer for each variable among what is fetched",
              "two"));
    }
  }

  private void optimize(Node node, Value loss) {
    ProgramBuilder program = lowering.program();
    Map<String, Value> trainable = Trainables.of(program);
    List<Value> xs = List.copyOf(trainable.values());
    Formula f = new Formula(program);
    List<Optional<Value>> found = Autodiff.gradients(program, loss, f.full(1, loss), xs);
    LinkedHashMap<String, Value> gradients = new LinkedHashMap<>();
    int i = 0;
    for (String name : trainable.keySet()) {
      found.get(i++).ifPresent(g -> gradients.put(name, g));
    }
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
