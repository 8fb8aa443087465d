// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Rejection;
import dev.adjoint.op.Value;
import dev.adjoint.plan.Origin;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Names of the parameters that a layer owns, found without running it.
final class OwnedStates {

  private OwnedStates() {}

  /// @param types inference of the run, with the shapes of its feeds
  static List<String> of(Inference types, Node node) {
    Optional<OpDef> op = types.op(node.id()).filter(o -> o.category() == Category.LAYER);
    if (op.isEmpty()) {
      return List.of();
    }
    ProgramBuilder program = new ProgramBuilder(false);
    program.at(new Origin(node.id(), Phase.FORWARD));
    List<Value> operands = new ArrayList<>();
    int wire = 0;
    for (Optional<TensorType> type : types.inputTypes(node.id())) {
      String name = NodeUse.in(wire++);
      operands.add(type.map(t -> program.input(name, t)).orElse(Value.ABSENT));
    }
    try {
      program.emitAll(op.get(), node.attributes(), operands);
    } catch (IllegalStateException | Rejection.Raised faulty) {
      // What is wrong with the node is said when its step is taken.
      return List.of();
    }
    return List.copyOf(program.states().keySet());
  }
}
