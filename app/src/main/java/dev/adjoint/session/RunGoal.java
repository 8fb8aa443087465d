// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.engine.Targets;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.train.TrainingSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a run in the window computes, and what its backward pass starts from.
///
/// Fetched are the graph's outputs or, when it names none, everything nobody uses further. The
/// backward pass starts from the loss that training names or, when it names none, from the first
/// floating number among fetched outputs, losses and ends of the graph. One that has axes, such as
/// a row of a single element, is a number where there is no scalar.
public record RunGoal(List<PortRef> fetches, Optional<PortRef> loss) {
  public RunGoal {
    fetches = List.copyOf(fetches);
  }

  public static RunGoal of(Content content) {
    List<PortRef> ends = ends(content);
    List<PortRef> fetches = content.graph().outputs().isEmpty() ? ends : content.graph().outputs();
    Optional<PortRef> loss =
        trained(content)
            .or(
                () ->
                    first(
                        List.of(fetches, losses(content.graph(), content.types()), ends),
                        content.types()));
    return new RunGoal(fetches, loss);
  }

  /// Everything that could be trained: single floating numbers, losses first.
  public static List<PortRef> candidates(Content content) {
    List<PortRef> found = new ArrayList<>();
    losses(content.graph(), content.types()).forEach(found::add);
    content.graph().nodes().forEach(node -> found.add(PortRef.of(node.id())));
    return found.stream().distinct().filter(ref -> isComputedNumber(ref, content.types())).toList();
  }

  /// The loss that the training section names; a faulty section says so when it is trained.
  private static Optional<PortRef> trained(Content content) {
    return content
        .graph()
        .training()
        .flatMap(
            json -> {
              try {
                return Optional.of(TrainingSpec.read(content.graph().name(), json).loss());
              } catch (GraphFileException faulty) {
                return Optional.empty();
              }
            })
        .filter(loss -> content.types().type(loss).isPresent());
  }

  private static Optional<PortRef> first(List<List<PortRef>> candidates, Inference types) {
    List<PortRef> numbers =
        candidates.stream()
            .flatMap(List::stream)
            .filter(ref -> isComputedNumber(ref, types))
            .toList();
    return numbers.stream()
        .filter(ref -> types.type(ref).orElseThrow().shape().rank() == 0)
        .findFirst()
        .or(() -> numbers.stream().findFirst());
  }

  private static boolean isComputedNumber(PortRef ref, Inference types) {
    boolean computed =
        types.op(ref.node()).map(OpDef::role).filter(Role.COMPUTE::equals).isPresent();
    return computed && types.type(ref).filter(Targets::fits).isPresent();
  }

  private static List<PortRef> losses(Graph graph, Inference types) {
    return graph.nodes().stream()
        .filter(node -> isLoss(node, types))
        .map(node -> PortRef.of(node.id()))
        .toList();
  }

  private static boolean isLoss(Node node, Inference types) {
    return types.op(node.id()).filter(op -> op.category() == Category.LOSS).isPresent();
  }

  private static List<PortRef> ends(Content content) {
    Set<String> used = new HashSet<>();
    content.graph().wires().forEach(wire -> used.add(wire.from().node()));
    List<PortRef> ends = new ArrayList<>();
    for (Node node : content.graph().nodes()) {
      boolean known = content.types().type(PortRef.of(node.id())).isPresent();
      if (known && !used.contains(node.id())) {
        ends.add(PortRef.of(node.id()));
      }
    }
    return ends;
  }
}
