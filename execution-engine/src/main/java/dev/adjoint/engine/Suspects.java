// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Finding;
import dev.adjoint.debug.Finding.Source;
import dev.adjoint.debug.Outset;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// What may have caused what a run stopped at. A value comes from what it is computed of: from
/// those operands that meet the condition themselves, and theirs. How large gradients are is held
/// against other gradients only, and how large an updated parameter against nothing; but what is
/// not finite may have come from anything before it.
///
/// @param phases of steps that count
/// @param nodes that count; empty for all
record Suspects(Set<Phase> phases, Optional<Set<String>> nodes) {
  Suspects {
    phases = Set.copyOf(phases);
    nodes = nodes.map(Set::copyOf);
  }

  static Suspects of(Finding stoppedAt, Condition condition, Debugger run) {
    if (stoppedAt.phase() == Phase.FORWARD) {
      return new Suspects(Set.of(Phase.FORWARD), Optional.of(trail(stoppedAt, condition, run)));
    }
    if (condition instanceof Condition.NonFinite) {
      return new Suspects(Set.of(Phase.values()), Optional.empty());
    }
    return stoppedAt.gradient()
        ? new Suspects(Set.of(Phase.BACKWARD), Optional.empty())
        : new Suspects(Set.of(Phase.UPDATE), Optional.of(Set.of(stoppedAt.node())));
  }

  boolean include(PlannedStep step) {
    return phases.contains(step.phase()) && include(step.node());
  }

  /// What is there before the first step.
  SequencedMap<PortRef, Source> among(Map<PortRef, Source> sources) {
    SequencedMap<PortRef, Source> left = new LinkedHashMap<>();
    if (phases.contains(Phase.FORWARD)) {
      sources.forEach(
          (ref, source) -> {
            if (include(ref.node())) {
              left.put(ref, source);
            }
          });
    }
    return left;
  }

  private boolean include(String node) {
    return nodes.map(some -> some.contains(node)).orElse(true);
  }

  /// Nodes from which what meets the condition leads to the finding without a gap.
  private static Set<String> trail(Finding stoppedAt, Condition condition, Debugger run) {
    Map<String, Integer> steps = new HashMap<>();
    for (int i = 0; i < run.done(); i++) {
      if (run.schedule().get(i).phase() == Phase.FORWARD) {
        steps.putIfAbsent(run.schedule().get(i).node(), i);
      }
    }
    String start =
        stoppedAt.within().isEmpty() ? stoppedAt.node() : stoppedAt.within().getFirst().node();
    Map<String, SequencedMap<PortRef, Source>> sources = byNode(run.sources());
    Set<String> trail = new HashSet<>(Set.of(start));
    Deque<String> next = new ArrayDeque<>(trail);
    while (!next.isEmpty()) {
      for (String operand : operands(next.remove(), run)) {
        Integer step = steps.get(operand);
        boolean leads =
            step == null
                ? isMet(sources.getOrDefault(operand, new LinkedHashMap<>()), condition, run)
                : leads(step, condition, run);
        if (leads && trail.add(operand)) {
          next.add(operand);
        }
      }
    }
    return trail;
  }

  private static List<String> operands(String node, Debugger run) {
    return run.types().graph().node(node).map(Node::inputs).orElse(List.of()).stream()
        .flatMap(Optional::stream)
        .map(PortRef::node)
        .toList();
  }

  /// Where a condition says nothing of an op, what comes before it may be to blame.
  private static boolean leads(int step, Condition condition, Debugger run) {
    TraceStep done = run.step(step);
    return !condition.suits(done.op())
        || !Finding.in(done, condition, run.stops().past()).isEmpty();
  }

  private static Map<String, SequencedMap<PortRef, Source>> byNode(Map<PortRef, Source> sources) {
    Map<String, SequencedMap<PortRef, Source>> byNode = new HashMap<>();
    sources.forEach(
        (ref, source) ->
            byNode.computeIfAbsent(ref.node(), node -> new LinkedHashMap<>()).put(ref, source));
    return byNode;
  }

  private static boolean isMet(
      SequencedMap<PortRef, Source> sources, Condition condition, Debugger run) {
    Outset outset = new Outset(List.of(), Phase.FORWARD, sources);
    return Finding.first(outset, condition, run.stops().past()).isPresent();
  }
}
