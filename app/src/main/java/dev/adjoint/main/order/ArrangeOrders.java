// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.command.Command;
import dev.adjoint.command.Entry;
import dev.adjoint.geometry.Lineup.Edge;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.main.page.Pages;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;

/// Orders about where things lie on the canvas.
public record ArrangeOrders(Pages pages, Messages messages) implements PageOrders {

  @Override
  public List<Entry> list() {
    return List.of(
        order("graph.layout", "Shortcut+L", page -> WholeLayout.start(page.editor())),
        onNodes(
            "arrange.selection",
            "Shortcut+Shift+L",
            2,
            page -> SelectionLayout.start(page.editor().canvas())),
        new Entry.Rule(),
        align("arrange.left", "Alt+A", Edge.LEFT),
        align("arrange.centre", "Alt+C", Edge.CENTRE),
        align("arrange.right", "Alt+D", Edge.RIGHT),
        align("arrange.top", "Alt+W", Edge.TOP),
        align("arrange.middle", "Alt+M", Edge.MIDDLE),
        align("arrange.bottom", "Alt+S", Edge.BOTTOM),
        new Entry.Rule(),
        onNodes(
            "arrange.across",
            "Shortcut+Alt+H",
            3,
            page -> page.editor().canvas().arranger().spreadAcross()),
        onNodes(
            "arrange.down",
            "Shortcut+Alt+V",
            3,
            page -> page.editor().canvas().arranger().spreadDown()),
        new Entry.Rule(),
        toggle("arrange.snap", "Shortcut+Shift+Semicolon", CanvasViewModel::snappingProperty),
        toggle("arrange.grid", "Shortcut+Semicolon", CanvasViewModel::gridProperty));
  }

  private Command align(String key, String shortcut, Edge edge) {
    return onNodes(key, shortcut, 2, page -> page.editor().canvas().arranger().align(edge));
  }

  /// The words say what the order would do: `arrange.grid.on` or `arrange.grid.off`.
  private Command toggle(
      String key, String shortcut, Function<CanvasViewModel, BooleanProperty> what) {
    ObservableValue<Boolean> on = pages.holds(page -> what.apply(page.editor().canvas()));
    Consumer<DocumentPage> turn =
        page -> {
          BooleanProperty now = what.apply(page.editor().canvas());
          now.set(!now.get());
        };
    return new Command(
            key,
            on.flatMap(now -> messages.bound(key + (now ? ".off" : ".on"))),
            shortcut,
            Command.Scope.WINDOW,
            pages.hasDocument(),
            pages.order(turn))
        .named(messages.names(key + ".on", key + ".off"));
  }
}
