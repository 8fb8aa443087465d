// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.command.Choice;
import dev.adjoint.command.Entry;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.main.page.LeftSide;
import dev.adjoint.main.page.Pages;
import dev.adjoint.overlay.OverlayKind;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/// Orders about how things look: nothing of them goes into the file.
public record ViewOrders(Pages pages, Messages messages, Appearance appearance)
    implements PageOrders {
  private static final List<Number> ZOOMS = List.copyOf(Theme.ZOOMS);

  @Override
  public List<Entry> list() {
    return List.of(
        order("view.fit", "Shortcut+0", page -> page.editor().canvas().fit()),
        order("view.fit-selection", "Period", page -> page.editor().canvas().fitSelection())
            .onCanvas()
            .when(pages.holds(ViewOrders::hasPlaces)),
        order("view.zoom-in", "Shortcut+Plus", page -> page.editor().canvas().zoomBy(1.25))
            .onCanvas(),
        order("view.zoom-out", "Shortcut+Minus", page -> page.editor().canvas().zoomBy(0.8))
            .onCanvas(),
        new Entry.Rule(),
        order("tensor.open", "Shortcut+I", DocumentPage::openTensors)
            .when(pages.holds(page -> page.conditions().hasNodes())),
        order("view.ops", "Shortcut+Shift+1", DocumentPage::searchOps),
        order("view.outline", "Shortcut+Shift+2", page -> page.left().show(LeftSide.Tab.OUTLINE)),
        order("view.history", "Shortcut+Shift+3", page -> page.left().show(LeftSide.Tab.HISTORY)),
        order("view.code", "Shortcut+Shift+4", page -> page.view().bottom().showCode()),
        new Entry.Rule(),
        overlays(),
        Choice.of(
            messages,
            "view.theme",
            List.of(Theme.values()),
            theme -> messages.bound(theme == Theme.LIGHT ? "view.light" : "view.dark"),
            appearance.themeProperty()),
        Choice.of(
            messages,
            "view.text-size",
            ZOOMS,
            zoom -> messages.bound("view.percent", Math.round(100 * zoom.doubleValue())),
            appearance.zoomProperty()),
        Choice.of(
            messages,
            "view.motion",
            List.of(false, true),
            reduced -> messages.bound(reduced ? "view.motion-reduced" : "view.motion-full"),
            appearance.reducedMotionProperty()),
        Choice.of(
            messages,
            "view.language",
            List.of(Language.values()),
            language -> new SimpleStringProperty(language.ownName()),
            messages.languageProperty()));
  }

  /// Whether something is selected that has a place.
  private static ObservableValue<Boolean> hasPlaces(DocumentPage page) {
    return page.document()
        .selectionProperty()
        .map(selection -> !selection.nodes().isEmpty() || !selection.comments().isEmpty());
  }

  private Choice overlays() {
    List<Choice.Option> options = new ArrayList<>();
    for (OverlayKind kind : OverlayKind.values()) {
      options.add(
          new Choice.Option(
              "overlay.title/" + kind,
              messages.bound(kind.key()),
              messages.names(kind.key()),
              pages.holds(page -> page.overlay().kindProperty().map(kind::equals)),
              pages.order(page -> page.overlay().kindProperty().set(kind))));
    }
    return new Choice("overlay.title", messages.bound("overlay.title"), List.copyOf(options));
  }
}
