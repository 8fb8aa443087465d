// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.data.DataFolder;
import dev.adjoint.document.Content;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.onnx.OnnxReader;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.tensorfile.Safetensors;
import dev.adjoint.train.TrainingSpec;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A document together with where it lies, from which the paths in it count.
///
/// @param file empty for a graph that was never saved; its paths count from the working folder
public record ProjectSource(Content content, Optional<Path> file) {
  private static final long USUAL_SEED = 1;

  /// The same with all types found; may take a moment.
  public ProjectSource settled() {
    return new ProjectSource(content.settled(), file);
  }

  /// The training section, read; empty when there is none.
  public Optional<TrainingSpec> training() throws FileException {
    Optional<String> json = content.graph().training();
    return json.isPresent()
        ? Optional.of(TrainingSpec.read(content.graph().name(), json.get()))
        : Optional.empty();
  }

  /// What first weights, the order of rows and random numbers come from; a faulty section says its
  /// fault elsewhere.
  public long seed() {
    try {
      return training().map(spec -> spec.seed().orElse(USUAL_SEED)).orElse(USUAL_SEED);
    } catch (FileException faulty) {
      return USUAL_SEED;
    }
  }

  /// The folder that data and weights are read from; nothing outside it is.
  public DataFolder folder() {
    Path place = file.orElse(Path.of("graph.json")).toAbsolutePath();
    Path parent = place.getParent();
    return DataFolder.of(parent == null ? place : parent);
  }

  /// The graph's inputs with their element types.
  public Map<String, DType> inputTypes() {
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

  /// The values in the weights file that the project names; empty when it names none.
  public Map<String, Tensor> weights() throws FileException {
    Optional<String> path = content.graph().weights();
    if (path.isEmpty()) {
      return Map.of();
    }
    Path file = folder().resolve(path.get());
    boolean model = path.get().toLowerCase(Locale.ROOT).endsWith(".onnx");
    return model ? OnnxReader.weights(file, StandardOps.CATALOG) : Safetensors.read(file);
  }
}
