// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.compile.OptimizerNodes;
import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.ops.control.Optimizer;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.train.TrainingSpec;
import java.util.Optional;
import java.util.Set;

/// What the graph's optimizer adds to the gradient of a weight: `l2 · w`, at the update. It is the
/// optimizer of an `Optimizer` node, or else of the training section.
record WeightPenalty(double l2, Set<String> frozen) {
  private static final WeightPenalty NONE = new WeightPenalty(0, Set.of());

  /// The factor for one node; 0 for anything that the optimizer leaves alone.
  static double of(Graph graph, Inference types, Node node) {
    boolean weight =
        types.op(node.id()).map(OpDef::role).filter(Role.STATE::equals).isPresent()
            && node.attributes().find(Parameter.TRAINABLE).orElse(true);
    if (!weight) {
      return 0;
    }
    WeightPenalty said = ofNode(graph).or(() -> ofTraining(graph)).orElse(NONE);
    return said.frozen().contains(node.id()) ? 0 : said.l2();
  }

  private static Optional<WeightPenalty> ofNode(Graph graph) {
    return graph.nodes().stream()
        .filter(node -> node.op().equals(Optimizer.OP.name()))
        .findFirst()
        .map(node -> of(OptimizerNodes.settings(node.attributes()), Set.of()));
  }

  /// A faulty section says so when it is trained.
  private static Optional<WeightPenalty> ofTraining(Graph graph) {
    return graph
        .training()
        .flatMap(
            json -> {
              try {
                TrainingSpec spec = TrainingSpec.read(graph.name(), json);
                return Optional.of(of(spec.optimizer(), spec.frozen()));
              } catch (GraphFileException faulty) {
                return Optional.empty();
              }
            });
  }

  private static WeightPenalty of(OptimizerSettings settings, Set<String> frozen) {
    return new WeightPenalty(settings.l2(), frozen);
  }
}
