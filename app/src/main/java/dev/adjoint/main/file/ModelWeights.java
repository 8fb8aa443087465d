// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.JsonStore;
import dev.adjoint.edit.Compound;
import dev.adjoint.edit.EditLabel;
import dev.adjoint.edit.ReplaceGraph;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.Graph;
import dev.adjoint.onnx.OnnxReader;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.tensorfile.Safetensors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The weights of a document that was opened from an ONNX model: saved as a project it takes them
/// along, so that the project does not need the model.
record ModelWeights(DocumentViewModel document) {

  /// Writes the weights beside `project`, which is about to be saved, and lets the graph name them.
  ///
  /// @throws IOException with a line for people
  void bringAlong(Path project) throws IOException {
    Optional<Path> model = document.fileProperty().get().filter(JsonStore::isModel);
    if (model.isEmpty() || document.whole().graph().weights().isEmpty()) {
      return;
    }
    String name = stem(project) + ".safetensors";
    try {
      Safetensors.write(
          project.resolveSibling(name),
          OnnxReader.weights(model.get(), StandardOps.CATALOG),
          Map.of("format", "pt"));
    } catch (FileException fault) {
      throw new IOException(fault.getMessage(), fault);
    }
    Graph named = document.whole().graph().toBuilder().weights(Optional.of(name)).build();
    document.performWhole(
        new Compound(
            EditLabel.of("edit.set-weights", "Use weights {0}", name),
            List.of(new ReplaceGraph(named))));
  }

  private static String stem(Path project) {
    String name = String.valueOf(project.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
