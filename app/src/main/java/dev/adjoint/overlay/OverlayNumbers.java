// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.overlay;

import dev.adjoint.cost.Cost;
import dev.adjoint.cost.NodeCost;
import dev.adjoint.drawing.NodeTint;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import dev.adjoint.scene.FoldedBlock;
import dev.adjoint.session.NodeMeasure;
import dev.adjoint.session.NodeTime;
import dev.adjoint.session.RunMeasures;
import dev.adjoint.theme.LogRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Makes overlays of measures.
final class OverlayNumbers {
  private OverlayNumbers() {}

  /// @param cost of the graph with the shapes of the run
  static OverlayPicture picture(
      OverlayKind kind, RunMeasures measures, Cost cost, OverlayWords words, SeenGraph of) {
    Graph graph = measures.content().graph();
    Map<String, Double> numbers = new LinkedHashMap<>();
    graph
        .nodes()
        .forEach(
            node ->
                number(kind, measures.node(node.id()), cost.of(node.id()))
                    .ifPresent(number -> numbers.put(node.id(), number)));
    Map<String, Double> blocks = blocks(kind, graph, numbers);
    LogRange scale = scale(kind, numbers, blocks);
    Map<String, NodeTint> tints = new HashMap<>();
    blocks.forEach((id, number) -> tints.put(id, tint(kind, number, scale, "")));
    int vanishing = 0;
    int exploding = 0;
    for (Map.Entry<String, Double> each : numbers.entrySet()) {
      NodeTint tint =
          tint(kind, each.getValue(), scale, note(kind, measures.node(each.getKey()), words));
      vanishing += tint.mark() == NodeTint.Mark.VANISHING ? 1 : 0;
      exploding += tint.mark() == NodeTint.Mark.EXPLODING ? 1 : 0;
      tints.put(each.getKey(), tint);
    }
    return new OverlayPicture(
        kind, scale, tints, vanishing, exploding, awaited(kind, measures), measures.step(), of);
  }

  private static LogRange scale(
      OverlayKind kind, Map<String, Double> numbers, Map<String, Double> blocks) {
    List<Double> all = new ArrayList<>(numbers.values());
    all.addAll(blocks.values());
    return kind == OverlayKind.GRADIENTS ? LogRange.ofNorms(all) : LogRange.around(all);
  }

  private static OptionalDouble number(OverlayKind kind, NodeMeasure measure, NodeCost cost) {
    return switch (kind) {
      case VALUES -> OptionalDouble.empty();
      case GRADIENTS -> measure.gradientNorm();
      case ACTIVATIONS -> measure.deviation();
      case TIME -> known(measure.time());
      case MEMORY ->
          real(measure.sizeBytes().isPresent() ? measure.sizeBytes() : cost.outputBytes());
      case FLOPS -> real(cost.forwardFlops());
    };
  }

  /// A figure that warming up is in is no colour for a node of which a better one is on its way.
  private static OptionalDouble known(Optional<NodeTime> time) {
    return time.filter(t -> t.kind() != NodeTime.Kind.PROVISIONAL)
        .map(t -> OptionalDouble.of(t.nanos()))
        .orElse(OptionalDouble.empty());
  }

  private static int awaited(OverlayKind kind, RunMeasures measures) {
    return kind == OverlayKind.TIME
        ? (int)
            measures.nodes().values().stream()
                .filter(measure -> measure.time().isPresent() && known(measure.time()).isEmpty())
                .count()
        : 0;
  }

  private static OptionalDouble real(OptionalLong value) {
    return value.isPresent() ? OptionalDouble.of(value.getAsLong()) : OptionalDouble.empty();
  }

  /// What a folded block stands for, by the id of its look: the worst of its norms and deviations,
  /// the sum of its costs.
  private static Map<String, Double> blocks(
      OverlayKind kind, Graph graph, Map<String, Double> numbers) {
    Map<String, Double> byBlock = new HashMap<>();
    for (Block block : graph.blocks()) {
      double[] inside =
          block.nodes().stream()
              .map(numbers::get)
              .filter(Objects::nonNull)
              .mapToDouble(Double::doubleValue)
              .toArray();
      if (block.folded() && inside.length > 0) {
        byBlock.put(FoldedBlock.lookId(block.id()), together(kind, inside));
      }
    }
    return byBlock;
  }

  private static double together(OverlayKind kind, double[] inside) {
    double sum = 0;
    double worst = inside[0];
    for (double each : inside) {
      sum += each;
      worst = Double.isNaN(worst) || Double.isNaN(each) ? Double.NaN : Math.max(worst, each);
    }
    boolean adds =
        kind == OverlayKind.TIME || kind == OverlayKind.MEMORY || kind == OverlayKind.FLOPS;
    return adds ? sum : worst;
  }

  private static NodeTint tint(OverlayKind kind, double number, LogRange scale, String note) {
    return new NodeTint(
        scale.place(number), label(kind), Quantity.text(kind, number), note, mark(kind, number));
  }

  private static String label(OverlayKind kind) {
    return switch (kind) {
      case GRADIENTS -> "|∂L|";
      case ACTIVATIONS -> "σ";
      case VALUES, TIME, MEMORY -> "";
      case FLOPS -> "FLOP";
    };
  }

  private static String note(OverlayKind kind, NodeMeasure measure, OverlayWords words) {
    boolean once = measure.time().filter(t -> !t.isSteady()).isPresent();
    if (kind == OverlayKind.TIME && once) {
      return words.once();
    }
    if (kind != OverlayKind.ACTIVATIONS || measure.deadShare().isEmpty()) {
      return "";
    }
    double share = 100 * measure.deadShare().getAsDouble();
    return words.dead() + String.format(Locale.ROOT, " %.1f %%", share);
  }

  private static NodeTint.Mark mark(OverlayKind kind, double number) {
    if (!Double.isFinite(number)
        || (kind == OverlayKind.GRADIENTS && number > OverlayPicture.EXPLODING)) {
      return NodeTint.Mark.EXPLODING;
    }
    return kind == OverlayKind.GRADIENTS && number < OverlayPicture.VANISHING
        ? NodeTint.Mark.VANISHING
        : NodeTint.Mark.NONE;
  }
}
