// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.document.Content;
import dev.adjoint.geometry.Point;
import dev.adjoint.main.opening.Arranging;
import dev.adjoint.main.page.Editor;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Lays out all that is seen of the open document.
final class WholeLayout {
  private WholeLayout() {}

  /// As one step of the history, when the places are found; the window goes on meanwhile.
  ///
  /// @return whether nodes were moved; completed on the window's thread
  static CompletableFuture<Boolean> start(Editor editor) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Content content = editor.document().content();
    RunPicture run = editor.canvas().picture().runProperty().get();
    editor.model().notices().say(editor.messages().text("graph.laying-out"));
    BesideWindow.thread("adjoint-layout")
        .start(
            () -> {
              Map<String, Point> corners =
                  Arranging.corners(editor.document().catalog(), content, run);
              FxBridge.toWindow().publish(done, () -> done.complete(take(editor, corners)));
            });
    return done;
  }

  /// Nodes that went meanwhile are left out.
  private static boolean take(Editor editor, Map<String, Point> corners) {
    editor.model().notices().clear();
    Map<String, Point> there = new LinkedHashMap<>(corners);
    there.keySet().retainAll(editor.document().graph().nodesById().keySet());
    if (there.isEmpty()) {
      return false;
    }
    editor.canvas().arranger().layOutAll(there);
    return true;
  }
}
