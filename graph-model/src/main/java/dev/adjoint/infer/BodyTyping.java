// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Bodies;
import dev.adjoint.op.Known;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.Subgraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Infers the bodies of one node and collects what is wrong in them, as told from outside.
final class BodyTyping implements Bodies {

  private final String node;
  private final OpCatalog catalog;
  private final Effort effort;
  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private final SequencedMap<String, List<Known>> given = new LinkedHashMap<>();

  BodyTyping(String node, OpCatalog catalog, Effort effort) {
    this.node = node;
    this.catalog = catalog;
    this.effort = effort;
  }

  List<Diagnostic> found() {
    return List.copyOf(found);
  }

  /// What the inputs of a body were said to be when it was last looked into; what those of another
  /// were when the rule did not come to it.
  Optional<List<Known>> given(String attribute) {
    return Optional.ofNullable(given.get(attribute)).or(() -> given.values().stream().findFirst());
  }

  @Override
  public List<Known> results(String attribute, Subgraph body, List<Known> given) {
    this.given.put(attribute, List.copyOf(given));
    if (!(body instanceof Body inner)) {
      throw new IllegalArgumentException("a body of another making: " + body);
    }
    if (!effort.spend(1 + inner.graph().nodes().size())) {
      throw fault(attribute, tooMuch());
    }
    BodyCheck.check(inner, catalog).forEach(wrong -> tell(attribute, wrong));
    if (found.stream().anyMatch(Diagnostic::isError)) {
      throw new Faulty(attribute);
    }
    Inference types = Inference.ofBody(inner, given, catalog, effort);
    types.diagnostics().forEach(wrong -> tell(attribute, wrong));
    List<Known> results = new ArrayList<>();
    for (PortRef output : inner.graph().outputs()) {
      types.type(output).ifPresent(type -> results.add(new Known(type, types.constant(output))));
    }
    if (results.size() < inner.outputCount() || found.stream().anyMatch(Diagnostic::isError)) {
      throw new Faulty(attribute);
    }
    return results;
  }

  private Faulty fault(String attribute, Diagnostic inner) {
    tell(attribute, inner);
    return new Faulty(attribute);
  }

  private void tell(String attribute, Diagnostic inner) {
    found.add(Diagnostic.within(node, attribute, inner));
  }

  private static Diagnostic tooMuch() {
    return new Diagnostic(
        Diagnostic.Severity.ERROR,
        "body.too-deep",
        Optional.empty(),
        Optional.empty(),
        "loops lie in loops so deep that their shapes cannot be found",
        "fewer bodies in one another",
        "",
        List.of(),
        Optional.empty());
  }
}
