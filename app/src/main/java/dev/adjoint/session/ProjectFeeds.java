// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.data.Batches;
import dev.adjoint.data.Dataset;
import dev.adjoint.data.TrainingData;
import dev.adjoint.document.Content;
import dev.adjoint.file.FileException;
import dev.adjoint.train.TrainingSpec;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Batches of the data that a project's training section names, as training sees them: iteration by
/// iteration, epoch by epoch. Inputs that it says nothing of get random numbers.
///
/// Keeps the data it read last, for a run begun again. One thread, the run's.
public final class ProjectFeeds implements FeedSource {
  private record Loaded(Path folder, String training, Dataset data) {}

  private @Nullable Loaded last;

  @Override
  public Map<String, Tensor> feeds(Content content, Optional<Path> file, long iteration)
      throws FeedException {
    ProjectSource source = new ProjectSource(content, file);
    try {
      Optional<TrainingSpec> training = source.training();
      if (training.isEmpty() || training.get().data().isEmpty()) {
        return new RandomFeeds().feeds(content, file, iteration);
      }
      TrainingSpec spec = training.get();
      Dataset data = load(source, spec);
      Map<String, Tensor> batch =
          new Batches(data, spec.batch(), spec.shuffle(), source.seed()).batch(iteration - 1);
      long rows = batch.values().iterator().next().shape().sizes()[0];
      Map<String, Tensor> feeds =
          new LinkedHashMap<>(new RandomFeeds(rows).feeds(content, file, iteration));
      feeds.putAll(batch);
      return feeds;
    } catch (FileException fault) {
      throw new FeedException(String.valueOf(fault.getMessage()));
    }
  }

  private Dataset load(ProjectSource source, TrainingSpec spec) throws FileException {
    Path folder = source.folder().folder();
    String training = source.content().graph().training().orElse("");
    Loaded known = last;
    if (known != null && known.folder().equals(folder) && known.training().equals(training)) {
      return known.data();
    }
    Dataset data = TrainingData.load(spec.data(), source.folder(), source.inputTypes()).train();
    last = new Loaded(folder, training, data);
    return data;
  }
}
