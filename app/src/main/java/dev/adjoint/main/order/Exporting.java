// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.document.Content;
import dev.adjoint.drawing.NodeTint;
import dev.adjoint.exchange.ModelExport;
import dev.adjoint.file.AtomicFile;
import dev.adjoint.graph.Graph;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.file.FileCommands;
import dev.adjoint.main.file.FileDialogs;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.scene.GraphPicture;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.session.LearnedWeights;
import dev.adjoint.session.ProjectSource;
import dev.adjoint.theme.Palette;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The graph in front for others: pictures with what the run shows now, and ONNX models. Made
/// beside the window's thread.
public final class Exporting {
  private final Messages messages;
  private final FileDialogs dialogs;

  public Exporting(Messages messages, FileDialogs dialogs) {
    this.messages = messages;
    this.dialogs = dialogs;
  }

  void export(DocumentPage page, GraphPicture.Format format) {
    String extension = format.name().toLowerCase(Locale.ROOT);
    dialogs
        .chooseToSave(page.files().stem() + "." + extension)
        .ifPresent(file -> export(page, format, file));
  }

  private void export(DocumentPage page, GraphPicture.Format format, Path file) {
    Graph graph = page.document().whole().graph();
    RunPicture run = page.editor().canvas().picture().runProperty().get();
    Map<String, NodeTint> tints = page.editor().canvas().picture().tintsProperty().get();
    Palette palette = page.editor().appearance().currentPalette();
    GraphPicture painter = new GraphPicture(page.document().catalog());
    write(
        page,
        file,
        () -> {
          try {
            AtomicFile.write(file, painter.of(graph, run, tints, format, palette));
          } catch (IOException fault) {
            throw new IOException(messages.text("file.not-written", file, reason(fault)), fault);
          }
        });
  }

  /// The graph as an ONNX model, with the weights that training left or the project names; what
  /// only training means is left out.
  void exportModel(DocumentPage page) {
    dialogs.chooseToSave(page.files().stem() + ".onnx").ifPresent(file -> exportModel(page, file));
  }

  private void exportModel(DocumentPage page, Path file) {
    Content content = page.document().whole();
    ProjectSource source = new ProjectSource(content, page.document().fileProperty().get());
    Optional<LearnedWeights> learned = page.training().learnedProperty().get();
    write(
        page,
        file,
        () -> {
          Content whole = content.settled();
          Map<String, Tensor> weights =
              learned.isPresent() ? learned.get().fitting(whole) : source.weights();
          new ModelExport(whole.types(), weights, source.seed()).write(file, true);
        });
  }

  private static void write(DocumentPage page, Path file, FileCommands.Writing writing) {
    page.files().write(file, writing, () -> {});
  }

  private static String reason(IOException fault) {
    String message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : message;
  }
}
