// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Numbers;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.inspector.rule.ChainRule.Target;
import dev.adjoint.inspector.rule.Contribution;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that a value gets back: what its users send, wire by wire, and what the optimizer
/// adds when it updates a weight.
final class Contributions {
  private final InspectorSubject subject;

  Contributions(InspectorSubject subject) {
    this.subject = subject;
  }

  List<Contribution> to(PortRef source, String looking) {
    List<Contribution> found = new ArrayList<>();
    for (Wire wire : users(source)) {
      subject
          .run()
          .contribution(wire)
          .map(back -> Contribution.measured(wire, back, wire.to().equals(looking)))
          .ifPresent(found::add);
    }
    if (!found.isEmpty() && source.output() == 0) {
      decay(source.node()).ifPresent(found::add);
    }
    return found;
  }

  List<Contribution> to(Target target, String looking) {
    return switch (target) {
      case Target.OnWire(Wire wire) -> to(wire.from(), looking);
      case Target.Owned(String state) -> List.of();
    };
  }

  private List<Wire> users(PortRef source) {
    return subject.graph().wiresFrom(source.node()).stream()
        .filter(wire -> wire.from().equals(source))
        .toList();
  }

  /// `l2 · w`, which the optimizer adds to the gradient of every weight it updates.
  private Optional<Contribution> decay(String weight) {
    double l2 =
        subject
            .graph()
            .node(weight)
            .map(node -> WeightPenalty.of(subject.graph(), subject.inference(), node))
            .orElse(0.0);
    Optional<Tensor> value = subject.run().used(PortRef.of(weight));
    return l2 == 0
        ? Optional.empty()
        : value.map(w -> new Contribution(said(l2, weight), w, l2, Optional.empty(), false));
  }

  private static String said(double l2, String weight) {
    return Numbers.brief(l2) + " · " + weight;
  }
}
