// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.ops.StandardOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonStoreTest {
  @TempDir private Path folder;

  private final DocumentViewModel document =
      new DocumentViewModel(
          StandardOps.CATALOG, new JsonStore(StandardOps.CATALOG), graph -> graph);
  private final DocumentEdits edits = new DocumentEdits(document);

  @Test
  void savedGraphOpensIdentical() throws IOException {
    edits.add("Relu", new Point(8, 12));
    edits.add("Softmax", new Point(208, 12));
    edits.wires().connect(new Wire(PortRef.of("relu"), "softmax", 0));
    Path file = folder.resolve("net.json");
    document.store().save(document.draft().graph(), file);
    document.saved(document.draft(), file);
    var saved = document.graph();
    document.show(Graph.EMPTY);
    document.show(document.read(file), file);
    assertEquals(saved, document.graph());
    assertFalse(document.past().dirtyProperty().get());
  }

  @Test
  void copiedNodesPasteAsText() throws IOException {
    edits.add("Relu", new Point(8, 12));
    edits.clips().paste(edits.clips().copy().orElseThrow());
    assertEquals(2, document.graph().nodes().size());
    assertThrows(IOException.class, () -> edits.clips().paste("not a graph"));
    assertEquals(2, document.graph().nodes().size());
  }

  @Test
  void faultOfAFileIsOneLineForPeople() throws IOException {
    Path file = folder.resolve("broken.json");
    Files.writeString(file, "{\"adjoint\": 1, \"nodes\": [}");
    var fault = assertThrows(IOException.class, () -> document.read(file));
    assertTrue(fault.getMessage().contains("broken.json"), fault.getMessage());
    assertFalse(fault.getMessage().contains("\n"), fault.getMessage());
  }
}
