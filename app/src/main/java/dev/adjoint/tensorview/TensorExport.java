// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.drawing.CellImage;
import dev.adjoint.drawing.PngBytes;
import dev.adjoint.file.AtomicFile;
import dev.adjoint.tensorfile.DataException;
import dev.adjoint.tensorfile.Npy;
import dev.adjoint.theme.Palette;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Writes a tensor into a file, whole or not at all: the tensor as `.npy`, the slice shown as
/// `.csv`, the picture shown as `.png`. Takes as long as it takes: not for the window's thread.
final class TensorExport {
  /// The formats, by the ending of the file's name.
  enum Format {
    NPY,
    CSV,
    PNG
  }

  private TensorExport() {}

  /// @throws IOException with a line for people
  static void write(Path file, Format format, Shown shown, Palette palette) throws IOException {
    switch (format) {
      case NPY -> writeNpy(file, shown);
      case CSV -> AtomicFile.write(file, out -> writeCsv(out, shown.slice()));
      case PNG -> {
        CellImage picture = CellPicture.of(shown, palette);
        AtomicFile.write(file, PngBytes.of(picture));
      }
    }
  }

  private static void writeNpy(Path file, Shown shown) throws IOException {
    try {
      Npy.write(file, shown.named().tensor());
    } catch (DataException fault) {
      throw new IOException(fault.getMessage(), fault);
    }
  }

  private static void writeCsv(OutputStream out, Slice slice) throws IOException {
    StringBuilder line = new StringBuilder();
    for (long row = 0; row < slice.rows(); row++) {
      line.setLength(0);
      for (long column = 0; column < slice.columns(); column++) {
        line.append(column > 0 ? "," : "");
        line.append(ElementText.exact(slice.tensor(), slice.offset(row, column)));
      }
      line.append('\n');
      out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
    }
  }
}
