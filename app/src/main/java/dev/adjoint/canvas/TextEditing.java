// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.document.DocumentEdits;
import dev.adjoint.drawing.BlockLook;
import dev.adjoint.drawing.CommentLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Comment;
import dev.adjoint.scene.FoldedBlock;
import dev.adjoint.scene.GraphScene;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Words that are written in place: titles of blocks and comments. The graph changes when the
/// writing ends, as one step.
public final class TextEditing {
  private static final double WIDTH = 200;
  private static final double HEIGHT = 74;

  private final DocumentEdits edits;
  private final Supplier<GraphScene> scene;
  private final ReadOnlyObjectWrapper<Optional<Edit>> edit =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  TextEditing(DocumentEdits edits, Supplier<GraphScene> scene) {
    this.edits = edits;
    this.scene = scene;
  }

  /// What is being written.
  public sealed interface Edit {
    /// What stands there at first.
    String text();

    /// Where it is written, in the world.
    Box box();

    /// The title of a block.
    record Title(String block, String text, Box box) implements Edit {}

    /// A comment that is there.
    record Note(String comment, String text, Box box) implements Edit {}

    /// A comment that comes to be when something is written.
    record NewNote(Box box) implements Edit {
      @Override
      public String text() {
        return "";
      }
    }
  }

  public ReadOnlyObjectProperty<Optional<Edit>> editProperty() {
    return edit.getReadOnlyProperty();
  }

  /// Begins to write the title of a block.
  public void rename(String block) {
    Optional<Block> found = edits.blocks().find(block);
    Optional<Box> row =
        scene
            .get()
            .blocks()
            .look(block)
            .map(BlockLook::titleRow)
            .or(() -> scene.get().node(FoldedBlock.lookId(block)).map(look -> header(look.box())));
    if (found.isPresent() && row.isPresent()) {
      edit.set(Optional.of(new Edit.Title(block, found.get().title(), row.get())));
    }
  }

  private static Box header(Box box) {
    return new Box(box.x(), box.y(), box.width(), NodeFrame.HEADER);
  }

  /// Begins to write in a comment.
  public void write(String comment) {
    Optional<Comment> found = edits.comments().find(comment);
    Optional<Box> box = scene.get().comments().look(comment).map(CommentLook::box);
    if (found.isPresent() && box.isPresent()) {
      edit.set(Optional.of(new Edit.Note(comment, found.get().text(), box.get())));
    }
  }

  /// Begins a new comment about that place.
  public void begin(Point centre) {
    Point corner = Snapping.GRID.snap(centre.plus(-WIDTH / 2, -HEIGHT / 2));
    edit.set(Optional.of(new Edit.NewNote(new Box(corner.x(), corner.y(), WIDTH, HEIGHT))));
  }

  /// Whether that comment is being written, and so not drawn.
  boolean hides(String comment) {
    return edit.get()
        .filter(e -> e instanceof Edit.Note n && n.comment().equals(comment))
        .isPresent();
  }

  /// Ends the writing with this text.
  public void finish(String text) {
    Optional<Edit> ended = edit.get();
    edit.set(Optional.empty());
    if (ended.isEmpty() || ended.get().text().equals(text)) {
      return;
    }
    switch (ended.get()) {
      case Edit.Title(String block, String before, Box box) -> {
        String title = text.strip();
        if (!title.isEmpty() && !title.equals(before)) {
          edits.blocks().rename(block, title);
        }
      }
      case Edit.Note(String comment, String before, Box box) ->
          edits.comments().say(comment, text, scene.get().comments().height(text, box.width()));
      case Edit.NewNote(Box box) -> {
        if (!text.isBlank()) {
          double height = Math.max(box.height(), scene.get().comments().height(text, box.width()));
          edits.comments().add(new Box(box.x(), box.y(), box.width(), height), text);
        }
      }
    }
  }

  /// Ends the writing and leaves everything as it was.
  public void cancel() {
    edit.set(Optional.empty());
  }
}
