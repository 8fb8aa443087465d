// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.document.DocumentEdits;
import dev.adjoint.i18n.FaultWords;
import dev.adjoint.main.notice.Notices;
import java.io.IOException;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Cut, copy and paste of nodes through the system's clipboard, as the text of a project file.
public final class Clipboards {
  private final CanvasViewModel canvas;
  private final DocumentEdits edits;
  private final Notices notices;
  private final FaultWords faults;

  Clipboards(CanvasViewModel canvas, Notices notices, FaultWords faults) {
    this.faults = faults;
    this.canvas = canvas;
    this.edits = canvas.edits();
    this.notices = notices;
  }

  public boolean copy() {
    var text = edits.clips().copy();
    text.ifPresent(
        nodes -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(nodes);
          Clipboard.getSystemClipboard().setContent(content);
        });
    return text.isPresent();
  }

  void copyText(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  public void cut() {
    if (copy()) {
      edits.deleteSelection();
    }
  }

  /// Pastes where the pointer is, or in sight while it is elsewhere.
  public void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text == null || text.isBlank()) {
      return;
    }
    try {
      var place = canvas.actions().pointer();
      if (place.isPresent()) {
        edits.clips().paste(text, place.get());
      } else {
        edits.clips().paste(text, canvas.visible());
      }
    } catch (IOException e) {
      notices.complain(faults.text(String.valueOf(e.getMessage())));
    }
  }
}
