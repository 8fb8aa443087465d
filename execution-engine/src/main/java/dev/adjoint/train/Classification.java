// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.loss.Hinge;
import dev.adjoint.ops.loss.SoftmaxCrossEntropyLoss;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// Where a graph classifies: the scores `[rows, classes]` and the labels `[rows]` that its loss
/// compares.
public record Classification(PortRef scores, PortRef labels) {

  /// Looks for a classification loss among what `loss` is made of, the last one first.
  public static Optional<Classification> of(Inference types, PortRef loss) {
    Graph graph = types.graph();
    List<Node> order = types.topology().needed(graph, List.of(loss.node()));
    return order.reversed().stream()
        .filter(node -> classifies(types.op(node.id())))
        .findFirst()
        .flatMap(
            node ->
                node.input(0)
                    .flatMap(
                        scores -> node.input(1).map(labels -> new Classification(scores, labels))));
  }

  private static boolean classifies(Optional<OpDef> op) {
    return op.filter(o -> o == SoftmaxCrossEntropyLoss.OP || o == Hinge.OP).isPresent();
  }

  /// Rows whose highest score is that of their label; ties go to the first class, as argmax does.
  static long correct(Tensor scores, Tensor labels) {
    int classes = (int) scores.shape().dim(1).size();
    long correct = 0;
    for (int row = 0; row < labels.elements(); row++) {
      int best = 0;
      for (int c = 1; c < classes; c++) {
        best =
            scores.get((long) row * classes + c) > scores.get((long) row * classes + best)
                ? c
                : best;
      }
      correct += best == labels.getLong(row) ? 1 : 0;
    }
    return correct;
  }
}
