// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.unroll;

import dev.adjoint.engine.FlowPlan;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.ops.control.Conditions;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Draws the body once, its inputs given what one iteration is given. Its nodes are called after
/// those of the body: `h[2]`.
final class Iteration {

  private final FlowPlan plan;
  private final Graph body;
  private final Sheet sheet;
  private final long number;
  private final SequencedMap<String, String> nodes = new LinkedHashMap<>();
  private final Map<String, PortRef> given = new HashMap<>();

  Iteration(FlowPlan plan, Sheet sheet, long number) {
    this.plan = plan;
    this.body = plan.body().graph();
    this.sheet = sheet;
    this.number = number;
    for (int i = 0; i < plan.lead(); i++) {
      lead(i);
    }
  }

  /// The number of the iteration and the condition, where the body reads them.
  private void lead(int input) {
    String id = plan.body().inputs().get(input);
    boolean read =
        body.wiresBySource().containsKey(id)
            || body.outputs().stream().skip(plan.skipped()).anyMatch(ref -> ref.node().equals(id));
    if (read) {
      Tensor value =
          input == 0
              ? Conditions.one(plan.body(), 0, DType.INT64, number)
              : Conditions.one(plan.body(), 1, DType.BOOL, 1);
      take(input, Node.of("", Constant.OP.name()).with(Constant.VALUE, value));
    }
  }

  /// Another value stands for an input of the body.
  void give(int input, PortRef value) {
    given.put(plan.body().inputs().get(input), value);
  }

  /// A node of this iteration stands for an input of the body.
  void take(int input, Node node) {
    String id = plan.body().inputs().get(input);
    Node named = node.renamed(name(id));
    String called =
        sheet
            .add(
                body.node(id)
                    .flatMap(Node::position)
                    .map(p -> named.at(p.x(), p.y()))
                    .orElse(named))
            .id();
    nodes.put(id, called);
  }

  private String name(String inBody) {
    return inBody + "[" + number + "]";
  }

  Column drawn() {
    List<Node> copied =
        body.nodes().stream().filter(node -> !plan.body().inputs().contains(node.id())).toList();
    // Every name before any wire: bodies are in no order.
    copied.forEach(node -> nodes.put(node.id(), sheet.free(name(node.id()))));
    Column names = new Column(number, nodes, given, Map.of());
    Map<Wire, Wire> wires = new HashMap<>();
    for (Node node : copied) {
      String id = names.at(PortRef.of(node.id())).node();
      List<Optional<PortRef>> inputs = new ArrayList<>();
      for (int port = 0; port < node.inputs().size(); port++) {
        Optional<PortRef> from = node.input(port);
        Optional<PortRef> here = from.map(names::at);
        inputs.add(here);
        if (from.isPresent()) {
          wires.put(new Wire(from.get(), node.id(), port), new Wire(here.get(), id, port));
        }
      }
      sheet.add(node.renamed(id).withInputs(inputs));
    }
    return new Column(number, nodes, given, wires);
  }
}
