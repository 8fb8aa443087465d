// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.train.TrainingSpec;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether a training section speaks of what the graph has.
final class TrainingFit {

  private TrainingFit() {}

  /// @param where the file that holds the section
  static void check(Project project, String where, TrainingSpec spec) throws Fault {
    List<String> faults = new ArrayList<>();
    Optional<TensorType> loss = project.types().type(spec.loss());
    if (loss.isEmpty()) {
      faults.add(where + ": training.loss: the graph has no output " + spec.loss());
    } else if (!isScalar(loss.get())) {
      faults.add(
          "%s: training.loss: %s is %s; a loss is one floating number"
              .formatted(where, spec.loss(), loss.get().display()));
    }
    for (String input : spec.data().keySet()) {
      if (!project.inputs().containsKey(input)) {
        faults.add(
            "%s: training.data: the graph has no input %s; it has %s"
                .formatted(where, input, String.join(", ", project.inputs().keySet())));
      }
    }
    if (!faults.isEmpty()) {
      throw new Fault(faults);
    }
  }

  private static boolean isScalar(TensorType type) {
    boolean single =
        !type.shape().ranked()
            || type.shape().dims().stream().allMatch(d -> !d.isKnown() || d.is(1));
    return type.dtype().isFloating() && single;
  }
}
