// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.engine.NodeAt;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.OpWords;
import dev.adjoint.inspector.rule.ChainFormula;
import dev.adjoint.inspector.rule.ChainRule;
import dev.adjoint.inspector.rule.ChainRule.Target;
import dev.adjoint.inspector.rule.RuleText;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.OutputPort;
import dev.adjoint.op.Role;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Fills the chain rules of one node with names and numbers: one for each wire that can carry a
/// gradient back, one for each parameter that the node owns.
final class ChainReader {
  private final InspectorSubject subject;
  private final RunValues run;
  private final Node node;
  private final OpDef op;
  private final OpWords words;
  private final Contributions contributions;

  ChainReader(InspectorSubject subject, Node node, OpDef op, OpWords words) {
    this.subject = subject;
    run = subject.run();
    this.node = node;
    this.op = op;
    this.words = words;
    contributions = new Contributions(subject);
  }

  List<ChainRule> rules() {
    List<ChainRule> rules = new ArrayList<>();
    if (op.gradient() instanceof Gradient.None || op.role() != Role.COMPUTE) {
      return rules;
    }
    for (int wire = 0; wire < node.inputs().size(); wire++) {
      Optional<PortRef> source = node.input(wire);
      Optional<InputPort> port = op.inputAt(wire);
      if (source.isPresent() && port.isPresent()) {
        Wire at = new Wire(source.get(), node.id(), wire);
        if (takesGradient(at, port.get())) {
          rules.add(rule(port.get().name(), new Target.OnWire(at)));
        }
      }
    }
    for (String name : owned()) {
      rules.add(rule(name, new Target.Owned(node.id() + "/" + name)));
    }
    return rules;
  }

  /// A floating wire of which the op says a rule, or that the run has sent a gradient along.
  private boolean takesGradient(Wire wire, InputPort port) {
    boolean floating =
        subject
            .inference()
            .type(wire.from())
            .map(TensorType::dtype)
            .filter(d -> d.isFloating())
            .isPresent();
    boolean said = op.chainRule().stream().anyMatch(l -> ChainFormula.port(l).equals(port.name()));
    return run.contribution(wire).isPresent() || (said && floating);
  }

  /// The parameters of a layer that its rules name.
  private List<String> owned() {
    return op.chainRule().stream()
        .map(ChainFormula::port)
        .filter(name -> op.inputs().stream().noneMatch(port -> port.name().equals(name)))
        .filter(name -> run.owned(node.id() + "/" + name).isPresent())
        .toList();
  }

  private ChainRule rule(String port, Target target) {
    Optional<Tensor> result = result(target);
    String line = RuleText.line(node, op, port, run.terms().training(), words);
    TreeMap<Integer, Tensor> upstream = upstream();
    String shown = summed(line, target);
    Names names = new Names(port, target);
    return new ChainRule(
        numbered(port, target),
        target,
        ChainFormula.terms(shown, names::of),
        result,
        operands(shown, names),
        upstream,
        contributions.to(target, node.id()),
        result.isPresent() && !upstream.isEmpty() ? moment() : Optional.empty());
  }

  private Optional<Tensor> result(Target target) {
    return switch (target) {
      case Target.OnWire(Wire wire) -> run.contribution(wire);
      case Target.Owned(String state) -> run.ownedGradient(state);
    };
  }

  private String numbered(String port, Target target) {
    return target instanceof Target.OnWire(Wire wire) && op.inputs().getLast().variadic()
        ? port + "[" + (wire.port() - op.inputs().size() + 1) + "]"
        : port;
  }

  private String summed(String line, Target target) {
    Optional<TensorType> result = type(PortRef.of(node.id()));
    Optional<TensorType> operand =
        target instanceof Target.OnWire(Wire wire) ? type(wire.from()) : Optional.empty();
    return operand.isPresent() && result.isPresent()
        ? RuleText.summed(line, operand.get().shape(), result.get().shape())
        : line;
  }

  private Optional<TensorType> type(PortRef ref) {
    return run.value(ref).map(Tensor::type).or(() -> subject.inference().type(ref));
  }

  private TreeMap<Integer, Tensor> upstream() {
    TreeMap<Integer, Tensor> found = new TreeMap<>();
    int outputs = subject.inference().outputTypes(node.id()).size();
    for (int i = 0; i < outputs; i++) {
      int output = i;
      run.gradient(new PortRef(node.id(), i)).ifPresent(g -> found.put(output, g));
    }
    return found;
  }

  /// The node as the run computed it; empty unless every connected input has its value.
  private Optional<NodeAt> moment() {
    List<Optional<Tensor>> inputs = new ArrayList<>();
    for (Optional<PortRef> source : node.inputs()) {
      Optional<Tensor> value = source.flatMap(run::used);
      if (source.isPresent() && value.isEmpty()) {
        return Optional.empty();
      }
      inputs.add(value);
    }
    Map<String, Tensor> owned = new LinkedHashMap<>();
    for (String name : owned()) {
      String state = node.id() + "/" + name;
      run.owned(state).ifPresent(value -> owned.put(state, value));
    }
    RunValues.Terms terms = run.terms();
    return Optional.of(new NodeAt(node, op, inputs, owned, terms.training(), terms.runKey()));
  }

  private List<ChainRule.Operand> operands(String line, Names names) {
    List<ChainRule.Operand> found = new ArrayList<>();
    for (ChainFormula.Mention mention : ChainFormula.rightHandSide(line)) {
      names
          .tensor(mention)
          .map(tensor -> operand(mention, names, tensor))
          .filter(operand -> found.stream().noneMatch(other -> other.name().equals(operand.name())))
          .ifPresent(found::add);
    }
    return found;
  }

  private static ChainRule.Operand operand(
      ChainFormula.Mention mention, Names names, Tensor tensor) {
    String name = names.of(mention.port());
    return new ChainRule.Operand(
        mention.gradient() ? "∂L/∂" + name : name,
        mention.port(),
        tensor,
        mention.transposed(),
        mention.gradient(),
        names.ref(mention.port()));
  }

  /// What the names in a line stand for. A variadic port is the wire the line is about.
  private final class Names {
    private final String port;
    private final Target target;

    Names(String port, Target target) {
      this.port = port;
      this.target = target;
    }

    String of(String name) {
      return name.equals(port)
          ? target.name()
          : ref(name).map(PortRef::toString).or(() -> parameter(name)).orElse("");
    }

    private Optional<String> parameter(String name) {
      String state = node.id() + "/" + name;
      return run.owned(state).map(value -> state);
    }

    Optional<Tensor> tensor(ChainFormula.Mention mention) {
      Optional<PortRef> ref = ref(mention.port());
      if (ref.isEmpty()) {
        return mention.gradient() ? Optional.empty() : run.owned(node.id() + "/" + mention.port());
      }
      return ref.flatMap(found -> mention.gradient() ? run.gradient(found) : run.used(found));
    }

    /// The value behind a port name: what comes in there, or what this node puts out.
    Optional<PortRef> ref(String name) {
      if (name.equals(port) && target instanceof Target.OnWire(Wire wire)) {
        return Optional.of(wire.from());
      }
      for (int i = 0; i < op.inputs().size(); i++) {
        if (op.inputs().get(i).name().equals(name)) {
          return node.input(i);
        }
      }
      List<String> outputs = op.outputs().stream().map(OutputPort::name).toList();
      int output = outputs.indexOf(name);
      return output < 0 ? Optional.empty() : Optional.of(new PortRef(node.id(), output));
    }
  }
}
