// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.loss.BinaryCrossEntropy;
import dev.adjoint.ops.loss.BinaryCrossEntropyWithLogits;
import dev.adjoint.ops.loss.Hinge;
import dev.adjoint.ops.loss.SoftmaxCrossEntropyLoss;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a graph classifies: the scores, `[rows, classes]` or one number a row, and the labels, one
/// a row, that its loss compares.
public record Classification(PortRef scores, PortRef labels, Scores kind) {

  private static final Map<OpDef, Scores> LOSSES =
      Map.of(
          SoftmaxCrossEntropyLoss.OP, Scores.LOG_ODDS,
          Hinge.OP, Scores.MARGINS,
          BinaryCrossEntropy.OP, Scores.PROBABILITY,
          BinaryCrossEntropyWithLogits.OP, Scores.LOGIT);

  /// Looks for a classification loss among what `loss` is made of, the last one first.
  public static Optional<Classification> of(Inference types, PortRef loss) {
    Graph graph = types.graph();
    List<Node> order = types.topology().needed(graph, List.of(loss.node()));
    return order.reversed().stream().flatMap(node -> of(types, node).stream()).findFirst();
  }

  private static Optional<Classification> of(Inference types, Node node) {
    return types
        .op(node.id())
        .flatMap(op -> Optional.ofNullable(LOSSES.get(op)))
        .flatMap(
            kind ->
                node.input(0)
                    .filter(scores -> !kind.isBinary() || isOneNumberARow(types, scores))
                    .flatMap(
                        scores ->
                            node.input(1).map(labels -> new Classification(scores, labels, kind))));
  }

  /// Several numbers a row are several questions, not one of two classes.
  private static boolean isOneNumberARow(Inference types, PortRef scores) {
    return types
        .type(scores)
        .map(type -> type.shape())
        .filter(Shape::ranked)
        .filter(shape -> shape.rank() == 1 || (shape.rank() == 2 && shape.dim(1).is(1)))
        .isPresent();
  }

  /// Rows whose highest score is that of their label.
  long correct(Tensor scores, Tensor labels) {
    long correct = 0;
    for (int row = 0; row < labels.elements(); row++) {
      correct += kind.best(scores, row) == labels.getLong(row) ? 1 : 0;
    }
    return correct;
  }
}
