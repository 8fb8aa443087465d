// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import java.util.Optional;

/// Changes how the graph is trained.
///
/// @param training JSON text of the training section, or empty for none
public record SetTraining(Optional<String> training) implements GraphEdit {

  @Override
  public Graph apply(Graph graph) {
    return graph.toBuilder().training(training).build();
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.set-training", "Change the training");
  }
}
