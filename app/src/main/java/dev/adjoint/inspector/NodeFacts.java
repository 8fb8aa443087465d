// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.inspector.rule.ChainRule;
import dev.adjoint.inspector.rule.Contribution;
import dev.adjoint.op.OpDef;
import dev.adjoint.tensorview.NamedTensor;
import java.util.List;
import java.util.Optional;

/// All that the inspector shows of one node. Immutable.
///
/// @param composite what the run was stepped into to come to this node, which no document holds
/// @param contributions what the users of the node's first output have sent back to it
/// @param gradientAbsent why no gradient passes this op, for ops that have none
public record NodeFacts(
    Node node,
    Optional<OpDef> op,
    RunValues.Moment moment,
    List<PortRow> ports,
    List<AttributeRow> attributes,
    List<Diagnostic> problems,
    List<ChainRule> chain,
    Optional<String> gradientAbsent,
    List<Contribution> contributions,
    List<NamedTensor> tensors,
    Optional<String> composite) {

  public NodeFacts {
    ports = List.copyOf(ports);
    attributes = List.copyOf(attributes);
    problems = List.copyOf(problems);
    chain = List.copyOf(chain);
    contributions = List.copyOf(contributions);
    tensors = List.copyOf(tensors);
  }

  /// What the node goes by where those of the document have their names.
  String name() {
    return composite
        .map(around -> InspectorSubject.Inside.name(around, node.id()))
        .orElse(node.id());
  }

  public boolean hasError() {
    return problems.stream().anyMatch(Diagnostic::isError);
  }
}
