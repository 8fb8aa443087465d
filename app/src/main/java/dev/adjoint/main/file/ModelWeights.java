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
///
/// @param model where they are
/// @param project what is about to be saved
record ModelWeights(Path model, Path project) {
  /// What that document has to take along when it is saved there.
  static Optional<ModelWeights> of(DocumentViewModel document, Path project) {
    return document
        .fileProperty()
        .get()
        .filter(JsonStore::isModel)
        .filter(model -> document.whole().graph().weights().isPresent())
        .map(model -> new ModelWeights(model, project));
  }

  /// Writes them beside the project. Any thread.
  ///
  /// @throws IOException with a line for people
  void write() throws IOException {
    try {
      Safetensors.write(
          project.resolveSibling(name()),
          OnnxReader.weights(model, StandardOps.CATALOG),
          Map.of("format", "pt"));
    } catch (FileException fault) {
      throw new IOException(fault.getMessage(), fault);
    }
  }

  /// The graph as it names them.
  Graph named(Graph graph) {
    return graph.toBuilder().weights(Optional.of(name())).build();
  }

  /// Lets the document name them.
  void nameIn(DocumentViewModel document) {
    document.performWhole(
        new Compound(
            EditLabel.of("edit.set-weights", "Use weights {0}", name()),
            List.of(new ReplaceGraph(named(document.whole().graph())))));
  }

  private String name() {
    return FileName.stem(project) + ".safetensors";
  }
}
