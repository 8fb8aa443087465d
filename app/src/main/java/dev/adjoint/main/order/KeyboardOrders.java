// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.canvas.NodeWalk;
import dev.adjoint.canvas.Vacancy;
import dev.adjoint.command.Command;
import dev.adjoint.command.Entry;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.InspectorView;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.main.page.Pages;
import dev.adjoint.main.page.Panes;
import dev.adjoint.search.FindingSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TextInputControl;

/// Orders for people who draw without a pointer: they stand in no menu, but in the command palette
/// and on the page of shortcuts.
///
/// @param choose shows a box to choose in
public record KeyboardOrders(Pages pages, Messages messages, Consumer<FindingSource> choose)
    implements PageOrders {
  /// Room for a wire and its label.
  private static final double BESIDE = 80;

  @Override
  public List<Entry> list() {
    return List.of(
        order("keys.add", "Insert", page -> page.editor().canvas().actions().add()).onCanvas(),
        onNode("keys.add-after", "Space", KeyboardOrders::addAfter).onCanvas(),
        onNode("keys.connect-to", "W", this::connectTo).onCanvas(),
        onNode("keys.connect-from", "Shift+W", this::connectFrom).onCanvas(),
        onNode("keys.rename", "F2", (page, node) -> focusField(page, "#node-name")),
        onNode("keys.attributes", "Enter", (page, node) -> toAttributes(page)).onCanvas(),
        walk("keys.to-source", "Alt+Left", NodeWalk::source),
        walk("keys.to-consumer", "Alt+Right", NodeWalk::consumer),
        walk("keys.above", "Alt+Up", NodeWalk::above),
        walk("keys.below", "Alt+Down", NodeWalk::below),
        order("keys.pane", "F6", page -> page.view().panes().turn(1)),
        order("keys.pane-back", "Shift+F6", page -> page.view().panes().turn(-1)));
  }

  private static void addAfter(DocumentPage page, Node node) {
    var canvas = page.editor().canvas();
    Box box = canvas.scene().node(node.id()).map(look -> look.box()).orElse(new Box(0, 0, 136, 64));
    canvas
        .requests()
        .offer(
            new Vacancy.After(
                new PortRef(node.id(), 0),
                new Point(box.right() + BESIDE, box.y() + box.height() / 2)));
  }

  private void connectTo(DocumentPage page, Node node) {
    choose.accept(new PortFindings(page, messages).takers(node));
  }

  private void connectFrom(DocumentPage page, Node node) {
    choose.accept(new PortFindings(page, messages).sources(node));
  }

  private static void focusField(DocumentPage page, String query) {
    if (page.view().inspected(query).orElse(null) instanceof TextInputControl field) {
      field.requestFocus();
      field.selectAll();
    }
  }

  private static void toAttributes(DocumentPage page) {
    page.view()
        .inspected("." + InspectorView.MISSING_FIELD)
        .or(() -> page.view().inspected(".attributes"))
        .or(() -> page.view().inspected(".inspector"))
        .flatMap(Panes::firstField)
        .ifPresent(javafx.scene.Node::requestFocus);
  }

  private Command walk(String key, String shortcut, Function<NodeWalk, Optional<String>> step) {
    return order(
            key,
            shortcut,
            page -> step.apply(new NodeWalk(page.editor().canvas())).ifPresent(page::reveal))
        .onCanvas();
  }

  private Command onNode(String key, String shortcut, BiConsumer<DocumentPage, Node> action) {
    return order(
            key, shortcut, page -> page.selectedNode().ifPresent(node -> action.accept(page, node)))
        .when(
            pages.holds(
                page -> page.document().selectionProperty().map(now -> now.nodes().size() == 1)));
  }
}
