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
///
/// @param logOdds whether softmax makes probabilities of the scores
public record Classification(PortRef scores, PortRef labels, boolean logOdds) {

  /// Looks for a classification loss among what `loss` is made of, the last one first.
  public static Optional<Classification> of(Inference types, PortRef loss) {
    Graph graph = types.graph();
    List<Node> order = types.topology().needed(graph, List.of(loss.node()));
    return order.reversed().stream()
        .filter(node -> classifies(types.op(node.id())))
        .findFirst()
        .flatMap(node -> of(types, node));
  }

  private static Optional<Classification> of(Inference types, Node node) {
    boolean softmax =
        types.op(node.id()).filter(op -> op == SoftmaxCrossEntropyLoss.OP).isPresent();
    return node.input(0)
        .flatMap(
            scores -> node.input(1).map(labels -> new Classification(scores, labels, softmax)));
  }

  private static boolean classifies(Optional<OpDef> op) {
    return op.filter(o -> o == SoftmaxCrossEntropyLoss.OP || o == Hinge.OP).isPresent();
  }

  /// The class with the highest score in a row; the first of equal ones, as argmax does.
  static int best(Tensor scores, int row) {
    int classes = (int) scores.shape().dim(1).size();
    int best = 0;
    for (int c = 1; c < classes; c++) {
      best =
          scores.get((long) row * classes + c) > scores.get((long) row * classes + best) ? c : best;
    }
    return best;
  }

  /// Rows whose highest score is that of their label.
  static long correct(Tensor scores, Tensor labels) {
    long correct = 0;
    for (int row = 0; row < labels.elements(); row++) {
      correct += best(scores, row) == labels.getLong(row) ? 1 : 0;
    }
    return correct;
  }

  /// The probability of class `best`, shifted by the highest score so that nothing overflows.
  static double probability(Tensor scores, int row, int best) {
    int classes = (int) scores.shape().dim(1).size();
    double highest = scores.get((long) row * classes + best);
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      sum += Math.exp(scores.get((long) row * classes + c) - highest);
    }
    return 1 / sum;
  }
}
