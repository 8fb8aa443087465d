// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.data.Batches;
import dev.adjoint.data.DataFolder;
import dev.adjoint.data.Dataset;
import dev.adjoint.data.TrainingData;
import dev.adjoint.document.Content;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.train.TrainingSpec;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The first batch of the data that a project's training section names, as training with seed 1
/// would see it. Inputs that it says nothing of get random numbers.
///
/// Keeps the data it read last, for a run begun again. One thread, the run's.
public final class ProjectFeeds implements FeedSource {
  private static final long SEED = 1;

  private record Loaded(Path folder, String training, Dataset data) {}

  private @Nullable Loaded last;

  @Override
  public Map<String, Tensor> feeds(Content content, Optional<Path> file) throws FeedException {
    Optional<String> training = content.graph().training();
    if (training.isEmpty()) {
      return new RandomFeeds().feeds(content, file);
    }
    try {
      TrainingSpec spec = TrainingSpec.read(content.graph().name(), training.get());
      if (spec.data().isEmpty()) {
        return new RandomFeeds().feeds(content, file);
      }
      Path folder = file.map(ProjectFeeds::folder).orElse(Path.of(""));
      Dataset data = load(content, spec, folder, training.get());
      Map<String, Tensor> feeds =
          new LinkedHashMap<>(
              new RandomFeeds(Math.min(spec.batch(), data.rows())).feeds(content, file));
      feeds.putAll(new Batches(data, spec.batch(), spec.shuffle(), SEED).epoch(0, 0).next());
      return feeds;
    } catch (FileException fault) {
      throw new FeedException(String.valueOf(fault.getMessage()));
    }
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  private Dataset load(Content content, TrainingSpec spec, Path folder, String training)
      throws FileException {
    Loaded known = last;
    if (known != null && known.folder().equals(folder) && known.training().equals(training)) {
      return known.data();
    }
    Dataset data =
        TrainingData.load(spec.data(), DataFolder.of(folder), inputTypes(content)).train();
    last = new Loaded(folder, training, data);
    return data;
  }

  private static Map<String, DType> inputTypes(Content content) {
    Map<String, DType> inputs = new LinkedHashMap<>();
    for (Node node : content.graph().nodes()) {
      boolean input =
          content.types().op(node.id()).map(OpDef::role).filter(Role.INPUT::equals).isPresent();
      if (input) {
        content
            .types()
            .type(PortRef.of(node.id()))
            .ifPresent(type -> inputs.put(node.id(), type.dtype()));
      }
    }
    return inputs;
  }
}
