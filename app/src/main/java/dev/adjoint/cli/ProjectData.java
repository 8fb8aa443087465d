// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.data.Batches;
import dev.adjoint.data.DataFolder;
import dev.adjoint.data.Dataset;
import dev.adjoint.data.TrainingData;
import dev.adjoint.file.FileException;
import dev.adjoint.train.TrainingSpec;
import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.Optional;

/// The data that a project's own training section names.
record ProjectData(Project project) {

  /// The training section, if there is one.
  Optional<TrainingSpec> spec() throws FileException {
    Optional<String> json = project.graph().training();
    return json.isPresent()
        ? Optional.of(TrainingSpec.read(project.file().toString(), json.get()))
        : Optional.empty();
  }

  /// The first rows, as many as a training step takes; nothing when there is no training section.
  Map<String, Tensor> firstBatch() throws FileException {
    Optional<TrainingSpec> spec = spec();
    return spec.isPresent() ? firstRows(spec.get().batch()) : Map.of();
  }

  Map<String, Tensor> firstRows(int count) throws FileException {
    Optional<TrainingSpec> spec = spec();
    if (spec.isEmpty() || spec.get().data().isEmpty()) {
      return Map.of();
    }
    DataFolder folder = DataFolder.of(project.folder());
    return firstRows(TrainingData.load(spec.get().data(), folder, project.inputs()).train(), count);
  }

  static Map<String, Tensor> firstRows(Dataset data, int count) {
    return new Batches(data, Math.min(count, data.rows()), false, 0).epoch(0, 0).next();
  }
}
