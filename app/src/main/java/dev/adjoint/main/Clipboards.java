// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.document.DocumentEdits;
import java.io.IOException;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Cut, copy and paste of nodes through the system's clipboard, as the text of a project file.
final class Clipboards {
  private final DocumentEdits edits;
  private final MainViewModel window;

  Clipboards(DocumentEdits edits, MainViewModel window) {
    this.edits = edits;
    this.window = window;
  }

  boolean copy() {
    var text = edits.clips().copy();
    text.ifPresent(
        nodes -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(nodes);
          Clipboard.getSystemClipboard().setContent(content);
        });
    return text.isPresent();
  }

  void cut() {
    if (copy()) {
      edits.deleteSelection();
    }
  }

  void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text == null || text.isBlank()) {
      return;
    }
    try {
      edits.clips().paste(text);
    } catch (IOException e) {
      window.complain(String.valueOf(e.getMessage()));
    }
  }
}
