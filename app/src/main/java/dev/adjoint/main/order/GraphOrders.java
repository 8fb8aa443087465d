// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.canvas.CanvasActions;
import dev.adjoint.command.Command;
import dev.adjoint.command.Entry;
import dev.adjoint.document.OutputEdits;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.main.page.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// Orders about the graph as a whole and its larger parts.
public record GraphOrders(Pages pages, Messages messages) implements PageOrders {

  @Override
  public List<Entry> list() {
    List<Entry> all = new ArrayList<>(whole());
    all.add(new Entry.Rule());
    all.addAll(outputs());
    all.add(new Entry.Rule());
    all.addAll(new BlockOrders(pages, messages).list());
    return List.copyOf(all);
  }

  private List<Entry> whole() {
    return List.of(
        act("graph.add-at-port", "", CanvasActions::addAtPort)
            .when(holds(CanvasActions::hasFreePort)),
        act("graph.disconnect", "", CanvasActions::disconnect)
            .when(holds(CanvasActions::hasWiredPort)),
        act("graph.fixes", "Shortcut+Period", CanvasActions::fixes)
            .when(holds(CanvasActions::isFaulty)),
        new Entry.Rule(),
        act("graph.insert", "I", CanvasActions::insert)
            .onCanvas()
            .when(holds(CanvasActions::hasWire)),
        act("graph.bend", "B", CanvasActions::bend).onCanvas().when(holds(CanvasActions::hasWire)),
        act("graph.straighten", "Shift+B", CanvasActions::straighten)
            .onCanvas()
            .when(holds(CanvasActions::isBent)),
        new Entry.Rule(),
        order("graph.open-layer", "Shortcut+E", page -> page.edits().layers().openSelection())
            .when(pages.holds(page -> page.conditions().canOpenSelection())),
        order("graph.open-body", "Shortcut+Down", page -> page.edits().bodies().openSelection())
            .onCanvas()
            .when(pages.holds(page -> page.conditions().holdsBody())),
        order("graph.close-body", "Shortcut+Up", page -> page.edits().bodies().close())
            .onCanvas()
            .when(pages.holds(page -> page.conditions().isInBody())),
        order("graph.unroll-view", "U", page -> page.edits().bodies().toggleUnrolled())
            .onCanvas()
            .when(pages.holds(page -> page.conditions().canUnroll())),
        order(
                "graph.more-iterations",
                "Shift+U",
                page -> page.document().sight().showIterations(true))
            .onCanvas()
            .when(pages.holds(page -> page.conditions().hasMoreIterations())));
  }

  private List<Entry> outputs() {
    return List.of(
        order(
                "graph.mark-output",
                "O",
                page -> outputs(page).selected().ifPresent(outputs(page)::add))
            .onCanvas()
            .when(pages.holds(page -> page.conditions().hasOutput(false))),
        order(
                "graph.unmark-output",
                "Shift+O",
                page -> outputs(page).selected().ifPresent(outputs(page)::remove))
            .onCanvas()
            .when(pages.holds(page -> page.conditions().hasOutput(true))),
        order("graph.output-up", "Shortcut+Alt+Up", page -> outputs(page).moveSelected(-1))
            .when(pages.holds(page -> page.conditions().canMoveOutput(-1))),
        order("graph.output-down", "Shortcut+Alt+Down", page -> outputs(page).moveSelected(1))
            .when(pages.holds(page -> page.conditions().canMoveOutput(1))),
        act("graph.mark-port", "", CanvasActions::markOutput)
            .when(holds(CanvasActions::hasUnmarkedOutput)),
        act("graph.unmark-port", "", CanvasActions::unmarkOutput)
            .when(holds(CanvasActions::hasMarkedOutput)));
  }

  private static OutputEdits outputs(DocumentPage page) {
    return page.edits().outputs();
  }

  private Command act(String key, String shortcut, Consumer<CanvasActions> action) {
    return order(key, shortcut, page -> action.accept(page.editor().canvas().actions()));
  }

  private ObservableValue<Boolean> holds(
      Function<CanvasActions, ObservableValue<Boolean>> condition) {
    return pages.holds(page -> condition.apply(page.editor().canvas().actions()));
  }
}
