// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.file.AtomicFile;
import dev.adjoint.file.IoReason;
import dev.adjoint.graph.Graph;
import dev.adjoint.op.OpCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Saves projects whole or not at all.
public final class GraphFiles {

  private GraphFiles() {}

  /// Writes `graph` over `file`. The text is read back before anything is touched: what would not
  /// open again is not saved.
  ///
  /// @throws GraphFileException if it cannot; the old file is then unchanged
  public static void save(Graph graph, Path file, OpCatalog catalog) throws GraphFileException {
    try {
      saveText(GraphWriter.write(graph, catalog), file, catalog);
    } catch (OutOfMemoryError tooLarge) {
      throw new GraphFileException(
          file.toString(), "not saved: it does not fit into memory", "give Java more with -Xmx");
    }
  }

  private static void saveText(String text, Path file, OpCatalog catalog)
      throws GraphFileException {
    try {
      GraphReader.read(file.toString(), text, catalog);
    } catch (GraphFileException fault) {
      throw new GraphFileException(
          file.toString(),
          "not saved, because it could not be opened again: " + fault.reason(),
          fault.remedy());
    }
    try {
      AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new GraphFileException(
          file.toString(),
          "not saved: " + IoReason.of(fault),
          "what was there is unchanged; save it elsewhere");
    }
  }
}
