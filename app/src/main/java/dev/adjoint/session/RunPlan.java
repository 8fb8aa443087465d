// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.engine.Descend;
import dev.adjoint.engine.EngineException;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.control.Assign;
import dev.adjoint.ops.control.Optimizer;
import dev.adjoint.session.FeedSource.FeedException;
import dev.adjoint.train.TrainingSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What every iteration of a run in the window does: the graph's outputs for the batch of that
/// iteration and, where the project trains, the step of its optimizer. Then the iterations are
/// those of training.
///
/// @param descend empty when the project does not train, or the graph updates its weights itself
record RunPlan(
    Content content,
    Optional<Path> file,
    FeedSource feeds,
    RunGoal goal,
    Optional<Descend> descend) {

  /// @throws FeedException when the training section is faulty
  static RunPlan of(Content content, Optional<Path> file, FeedSource feeds) throws FeedException {
    RunGoal goal = RunGoal.of(content);
    try {
      Optional<Descend> descend =
          new ProjectSource(content, file)
              .training()
              .filter(spec -> content.types().type(spec.loss()).isPresent())
              .filter(spec -> !updatesItself(content, goal.fetches()))
              .map(RunPlan::descend);
      return new RunPlan(content, file, feeds, goal, descend);
    } catch (FileException fault) {
      throw new FeedException(String.valueOf(fault.getMessage()));
    }
  }

  private static Descend descend(TrainingSpec spec) {
    return new Descend(spec.loss(), spec.optimizer(), spec.frozen());
  }

  private static boolean updatesItself(Content content, List<PortRef> fetches) {
    List<String> ends = fetches.stream().map(PortRef::node).toList();
    return content.types().topology().needed(content.graph(), ends).stream()
        .anyMatch(node -> updates(content, node));
  }

  private static boolean updates(Content content, Node node) {
    Optional<OpDef> op = content.types().op(node.id());
    return op.filter(o -> o == Assign.OP || o == Optimizer.OP).isPresent();
  }

  /// What the backward pass starts from.
  Optional<PortRef> loss() {
    return goal.loss();
  }

  /// What first weights and random numbers come from.
  long seed() {
    return new ProjectSource(content, file).seed();
  }

  /// Throws EngineException when the data cannot be read.
  RunRequest request(long iteration) {
    try {
      RunRequest request = RunRequest.fetch(goal.fetches(), feeds.feeds(content, file, iteration));
      return descend.map(request::with).orElse(request);
    } catch (FeedException fault) {
      throw new EngineException(String.valueOf(fault.getMessage()));
    }
  }
}
