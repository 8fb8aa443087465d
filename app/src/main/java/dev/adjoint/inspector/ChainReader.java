// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.OutputPort;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fills the chain rule of one node with names and numbers.
final class ChainReader {
  private final InspectorSubject subject;
  private final RunValues run;
  private final Node node;
  private final OpDef op;

  ChainReader(InspectorSubject subject, Node node, OpDef op) {
    this.subject = subject;
    run = subject.run();
    this.node = node;
    this.op = op;
  }

  /// One rule for each wire that leads into the node and can carry a gradient.
  List<ChainRule> rules() {
    List<ChainRule> rules = new ArrayList<>();
    for (int index = 0; index < node.inputs().size(); index++) {
      Optional<PortRef> source = node.input(index);
      Optional<InputPort> port = op.inputAt(index);
      if (source.isPresent() && port.isPresent()) {
        int at = index;
        line(port.get(), source.get()).ifPresent(line -> rules.add(rule(line, at, source.get())));
      }
    }
    return rules;
  }

  /// The op's own line for the port; without one, a bare rule where the run shows that one exists.
  private Optional<String> line(InputPort port, PortRef source) {
    Optional<String> said =
        op.chainRule().stream()
            .filter(each -> ChainFormula.port(each).equals(port.name()))
            .findFirst();
    boolean differentiable = !(op.gradient() instanceof Gradient.None);
    boolean flows = differentiable && run.gradient(source).isPresent() && op.chainRule().isEmpty();
    return said.or(() -> flows ? Optional.of("∂L/∂" + port.name()) : Optional.empty());
  }

  private ChainRule rule(String line, int index, PortRef source) {
    String port = op.inputAt(index).map(InputPort::name).orElse("");
    return new ChainRule(
        port,
        source.toString(),
        ChainFormula.terms(line, name -> name.equals(port) ? source.toString() : nameOf(name)),
        run.contribution(new Wire(source, node.id(), index)),
        operands(line),
        Contribution.to(source, subject, node.id()));
  }

  private List<ChainRule.Operand> operands(String line) {
    List<ChainRule.Operand> found = new ArrayList<>();
    for (ChainFormula.Mention mention : ChainFormula.rightHandSide(line)) {
      refOf(mention.port())
          .flatMap(ref -> mention.gradient() ? run.gradient(ref) : run.value(ref))
          .map(tensor -> operand(mention, tensor))
          .filter(operand -> found.stream().noneMatch(other -> other.name().equals(operand.name())))
          .ifPresent(found::add);
    }
    return found;
  }

  private ChainRule.Operand operand(ChainFormula.Mention mention, Tensor tensor) {
    String name = nameOf(mention.port());
    return new ChainRule.Operand(
        mention.gradient() ? "∂L/∂" + name : name,
        tensor,
        mention.transposed(),
        mention.gradient());
  }

  private String nameOf(String port) {
    return refOf(port).map(PortRef::toString).orElse("");
  }

  /// The value behind a port name: what comes in there, or what this node puts out.
  private Optional<PortRef> refOf(String port) {
    for (int i = 0; i < op.inputs().size(); i++) {
      if (op.inputs().get(i).name().equals(port)) {
        return node.input(i);
      }
    }
    List<String> outputs = op.outputs().stream().map(OutputPort::name).toList();
    int output = outputs.indexOf(port);
    return output < 0 ? Optional.empty() : Optional.of(new PortRef(node.id(), output));
  }
}
