// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.control.FloatingPanel;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.notice.Notice;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.theme.Appearance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;

/// All that people would see of a window, as far as an order may change it. To be asked on the
/// window's thread.
record SeenWindow(EditorWindow window, Messages messages, Appearance appearance) {

  Map<String, Object> look() {
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("tabs", List.copyOf(window.pages().open()));
    seen.put("front", window.pages().frontProperty().get());
    seen.put("language", messages.languageProperty().get());
    seen.put(
        "look",
        List.of(
            appearance.themeProperty().get(),
            appearance.zoomProperty().get(),
            appearance.reducedMotionProperty().get()));
    var text = Clipboard.getSystemClipboard().getString();
    seen.put("clipboard", text == null ? "" : text);
    seen.put("focus", Optional.ofNullable(window.root().getScene().getFocusOwner()));
    seen.put("shown", shown(window.root(), new ArrayList<>()));
    window.pages().document().ifPresent(page -> look(page, seen));
    return seen;
  }

  private static void look(DocumentPage page, Map<String, Object> seen) {
    var document = page.document();
    var canvas = page.editor().canvas();
    seen.put("graph", document.graph());
    seen.put("file", document.fileProperty().get());
    seen.put("selection", document.selection());
    seen.put("viewport", document.viewportProperty().get());
    RunSnapshot now = page.run().snapshotProperty().get();
    seen.put("run", List.of(now.exists(), now.done(), now.iteration()));
    seen.put("breakpoints", page.run().breakpoints().listProperty().get());
    seen.put("watches", page.run().watches().listProperty().get());
    seen.put("activity", page.model().activityProperty().get());
    seen.put("notice", page.model().notices().last().map(Notice::text));
    seen.put("overlay", page.overlay().kindProperty().get());
    seen.put("aids", List.of(canvas.snappingProperty().get(), canvas.gridProperty().get()));
    seen.put("words", canvas.texts().editProperty().get());
    seen.put("training", page.training().state());
    seen.put("help", page.inspector().help().pageProperty().get());
  }

  /// Panels and lists that come and go.
  private static List<Object> shown(javafx.scene.Node node, List<Object> found) {
    if (!node.isVisible()) {
      return found;
    }
    boolean layer = node.getParent() instanceof Layers;
    String id = Objects.requireNonNullElse(node.getId(), "");
    boolean list =
        Set.of("op-chooser", "clash-callout", "outline", "history", "source-code").contains(id);
    if (layer || list || node instanceof FloatingPanel) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> shown(child, found));
    }
    return found;
  }
}
