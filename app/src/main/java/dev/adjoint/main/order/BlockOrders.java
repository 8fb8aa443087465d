// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.command.Choice;
import dev.adjoint.command.Command;
import dev.adjoint.command.Entry;
import dev.adjoint.document.BlockEdits;
import dev.adjoint.document.Selection;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Comment;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.main.page.Pages;
import dev.adjoint.op.Category;
import dev.adjoint.scene.BlockColours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// Orders about blocks and comments.
record BlockOrders(Pages pages, Messages messages) implements PageOrders {

  @Override
  public List<Entry> list() {
    ObservableValue<Boolean> aboutBlocks = pages.holds(BlockOrders::hasBlocks);
    return List.of(
        order("graph.block", "Shortcut+G", this::group).when(selected(BlockOrders::hasNodes)),
        blocks("graph.unblock", "Shortcut+Shift+G", BlockEdits::ungroup).when(aboutBlocks),
        order("graph.rename-block", "Shift+F2", page -> rename(page.editor().canvas()))
            .onCanvas()
            .when(aboutBlocks),
        blocks("graph.fold", "H", blocks -> blocks.foldChosen(true)).onCanvas().when(aboutBlocks),
        blocks("graph.unfold", "Shift+H", blocks -> blocks.foldChosen(false))
            .onCanvas()
            .when(aboutBlocks),
        order("graph.fold-all", "Alt+H", page -> page.edits().blocks().foldAll(true)).onCanvas(),
        order("graph.unfold-all", "Alt+Shift+H", page -> page.edits().blocks().foldAll(false))
            .onCanvas(),
        order("graph.comment", "C", page -> page.editor().canvas().beginComment()).onCanvas(),
        colours());
  }

  private void group(DocumentPage page) {
    int number = page.document().graph().blocks().size() + 1;
    page.edits()
        .blocks()
        .group(messages.text("canvas.new-block", number))
        .ifPresent(page.editor().canvas().texts()::rename);
  }

  private static void rename(CanvasViewModel canvas) {
    canvas.edits().blocks().firstChosen().map(Block::id).ifPresent(canvas.texts()::rename);
  }

  private Choice colours() {
    List<Choice.Option> options = new ArrayList<>();
    for (Category category : BlockColours.PALETTE) {
      String name = BlockColours.name(category);
      options.add(
          new Choice.Option(
              "graph.colour/" + name,
              messages.bound("colour." + name),
              messages.names("colour." + name),
              pages.holds(page -> has(page, name)),
              pages.order(page -> paint(page, name))));
    }
    return new Choice("graph.colour", messages.bound("graph.colour"), List.copyOf(options));
  }

  private static void paint(DocumentPage page, String colour) {
    page.edits().blocks().colour(colour);
    page.edits().comments().colour(colour);
  }

  /// Whether what is selected has that colour.
  private static ObservableValue<Boolean> has(DocumentPage page, String colour) {
    return Bindings.createObjectBinding(
        () -> colour.equals(colourOf(page).orElse("")),
        page.document().contentProperty(),
        page.document().selectionProperty());
  }

  private static Optional<String> colourOf(DocumentPage page) {
    Set<String> comments = page.document().selection().comments();
    return page.edits()
        .blocks()
        .firstChosen()
        .map(Block::colour)
        .or(
            () ->
                comments.stream()
                    .findFirst()
                    .flatMap(page.edits().comments()::find)
                    .map(Comment::colour));
  }

  private static boolean hasNodes(Selection selection) {
    return !selection.nodes().isEmpty();
  }

  private ObservableValue<Boolean> selected(Predicate<Selection> condition) {
    return pages.holds(page -> page.document().selectionProperty().map(condition::test));
  }

  /// Whether what is selected is in a block, or is one.
  private static ObservableValue<Boolean> hasBlocks(DocumentPage page) {
    return Bindings.createObjectBinding(
        page.edits().blocks()::hasChosen,
        page.document().contentProperty(),
        page.document().selectionProperty());
  }

  private Command blocks(String key, String shortcut, Consumer<BlockEdits> action) {
    return order(key, shortcut, page -> action.accept(page.edits().blocks()));
  }
}
