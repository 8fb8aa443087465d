// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.Numbers;
import dev.adjoint.drawing.CellImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Takes tensors out of the program: onto the clipboard or into files, made on the workbench; says
/// in a line what became of it.
final class Clipping {
  private final TensorViewModel model;
  private final TensorSurroundings with;

  Clipping(TensorViewModel model, TensorSurroundings with) {
    this.model = model;
    this.with = with;
  }

  /// The cells as tab-separated rows.
  void copy(Slice slice, CellSelection cells) {
    if (slice.isEmpty()) {
      return;
    }
    if (cells.cells() > CellText.MOST_COPIED) {
      String most = Numbers.count(CellText.MOST_COPIED);
      model.say(with.messages().text("tensor.too-many", Numbers.count(cells.cells()), most));
      return;
    }
    make(
        stopped -> CellText.tabbed(slice, cells),
        text -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
          model.say(with.messages().text("tensor.copied", Numbers.count(cells.cells())));
        });
  }

  void copyPicture(Shown shown) {
    var palette = with.palette().getValue();
    make(
        stopped -> {
          try {
            return new Outcome(CellPicture.of(shown, palette), "");
          } catch (IOException fault) {
            return new Outcome(new CellImage(1, 1, new int[1]), String.valueOf(fault.getMessage()));
          }
        },
        made -> {
          if (made.fault().isEmpty()) {
            putImage(made.picture());
          } else {
            model.say(made.fault());
          }
        });
  }

  private record Outcome(CellImage picture, String fault) {}

  private void putImage(CellImage picture) {
    WritableImage image = new WritableImage(picture.columns(), picture.rows());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            picture.columns(),
            picture.rows(),
            PixelFormat.getIntArgbInstance(),
            picture.argb(),
            0,
            picture.columns());
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);
    Clipboard.getSystemClipboard().setContent(content);
    model.say(
        with.messages().text("tensor.copied-picture", picture.rows() + "×" + picture.columns()));
  }

  /// Asks for a file and writes it.
  void save(Shown shown, TensorExport.Format format) {
    String ending = "." + format.name().toLowerCase(Locale.ROOT);
    String suggestion = CellText.fileName(shown.named()) + ending;
    with.files().chooseToSave(suggestion).ifPresent(file -> saveTo(file, shown, format));
  }

  private void saveTo(Path file, Shown shown, TensorExport.Format format) {
    var palette = with.palette().getValue();
    make(
        stopped -> {
          try {
            TensorExport.write(file, format, shown, palette);
            return "";
          } catch (IOException fault) {
            return file.getFileName() + ": " + reason(fault);
          }
        },
        fault ->
            model.say(
                fault.isEmpty()
                    ? with.messages().text("tensor.saved", file.getFileName())
                    : fault));
  }

  private static String reason(IOException fault) {
    return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
  }

  /// Never superseded: what was asked for is done.
  private <T> void make(Function<BooleanSupplier, T> work, java.util.function.Consumer<T> then) {
    with.workbench().compute(new Object(), work, then);
  }
}
