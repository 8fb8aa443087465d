// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.document.CommonOps;
import dev.adjoint.document.Content;
import dev.adjoint.document.Insertion;
import dev.adjoint.document.OpSearch;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.SourceTrial;
import dev.adjoint.infer.WireTrial;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ops that fit a vacancy, best first: what the graph uses most, then what models use most,
/// unless a text says better.
final class OpChoice {
  /// In larger graphs only the wire's first end is tried for ops to be put into a wire.
  private static final int THOROUGH = 400;

  private final Map<OpDef, OpOffer> offers = new LinkedHashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  /// Before anything was asked for.
  static final OpChoice NONE = new OpChoice(Graph.EMPTY);

  private OpChoice(Graph graph) {
    graph.nodes().forEach(node -> uses.merge(node.op(), 1, Integer::sum));
  }

  static OpChoice of(Content content, Vacancy vacancy) {
    OpChoice choice = new OpChoice(content.graph());
    for (OpDef op : content.types().catalog().all()) {
      if (op.category() != Category.INTERNAL) {
        offer(content, vacancy, op).ifPresent(offer -> choice.offers.put(op, offer));
      }
    }
    return choice;
  }

  private static Optional<OpOffer> offer(Content content, Vacancy vacancy, OpDef op) {
    return switch (vacancy) {
      case Vacancy.Anywhere place -> Optional.of(new OpOffer(op, Attributes.NONE, 0, 0));
      case Vacancy.After after -> taking(content.types().trial(after.from()), op);
      case Vacancy.Before before ->
          giving(content.types().demand(before.to().node(), before.to().port()), op);
      case Vacancy.Within within -> between(content, within, op);
    };
  }

  private static Optional<OpOffer> taking(WireTrial wire, OpDef op) {
    return wire.slot(op).stream()
        .mapToObj(slot -> new OpOffer(op, Attributes.NONE, slot, 0))
        .findFirst();
  }

  private static Optional<OpOffer> giving(SourceTrial demand, OpDef op) {
    return demand.source(op).map(found -> new OpOffer(op, found.attributes(), 0, found.output()));
  }

  private static Optional<OpOffer> between(Content content, Vacancy.Within within, OpDef op) {
    Optional<OpOffer> takes = taking(content.types().trial(within.wire().from()), op);
    if (op.outputs().isEmpty() || content.graph().nodes().size() > THOROUGH) {
      return op.outputs().isEmpty() ? Optional.empty() : takes;
    }
    Node node = Node.of(content.graph().freshId("inserted"), op.name());
    return takes
        .flatMap(offer -> Insertion.find(content.types(), node, within.wire()))
        .map(way -> new OpOffer(op, Attributes.NONE, way.input(), way.output()));
  }

  int size() {
    return offers.size();
  }

  List<OpOffer> matching(String typed) {
    Comparator<OpDef> mostUsed =
        Comparator.comparingInt((OpDef op) -> -uses.getOrDefault(op.name(), 0))
            .thenComparing(CommonOps.first());
    return OpSearch.matches(List.copyOf(offers.keySet()), typed, mostUsed).stream()
        .flatMap(op -> Optional.ofNullable(offers.get(op)).stream())
        .toList();
  }
}
