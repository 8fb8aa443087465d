// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.edit.Compound;
import dev.adjoint.edit.EditLabel;
import dev.adjoint.edit.GraphEdit;
import dev.adjoint.edit.PutComment;
import dev.adjoint.geometry.Box;
import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Position;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What people do to the notes on the canvas, as intents. Each is one step of the history.
public final class CommentEdits {
  private static final String USUAL_ID = "note";

  private final DocumentViewModel document;

  CommentEdits(DocumentViewModel document) {
    this.document = document;
  }

  public Optional<Comment> find(String id) {
    return document.graph().comments().stream()
        .filter(comment -> comment.id().equals(id))
        .findFirst();
  }

  /// Adds a comment there and selects it; gives its id.
  public String add(Box box, String text) {
    String id = freshId();
    Position at = new Position(box.x(), box.y());
    Comment comment = new Comment(id, text, at, box.width(), box.height(), "", Extras.NONE);
    perform(EditLabel.of("edit.add-comment", "Add a comment"), comment);
    document.select(Selection.ofComment(id));
    return id;
  }

  private String freshId() {
    Set<String> taken = new HashSet<>();
    document.graph().comments().forEach(comment -> taken.add(comment.id()));
    String id = USUAL_ID;
    for (int n = 2; taken.contains(id); n++) {
      id = USUAL_ID + n;
    }
    return id;
  }

  /// Says something else, in a card at least so high.
  public void say(String id, String text, double height) {
    EditLabel label = EditLabel.of("edit.comment-text", "Write a comment");
    find(id)
        .ifPresent(
            old ->
                perform(
                    label, old.saying(text).sized(old.width(), Math.max(old.height(), height))));
  }

  public void place(String id, Box box) {
    EditLabel label = EditLabel.of("edit.comment-size", "Resize a comment");
    Position corner = new Position(box.x(), box.y());
    find(id).ifPresent(old -> perform(label, old.at(corner).sized(box.width(), box.height())));
  }

  /// Gives the selected comments a theme colour by name; empty for the usual.
  public void colour(String name) {
    List<GraphEdit> edits =
        document.graph().comments().stream()
            .filter(comment -> document.selection().comments().contains(comment.id()))
            .<GraphEdit>map(comment -> new PutComment(comment.coloured(name)))
            .toList();
    if (!edits.isEmpty()) {
      document.perform(
          new Compound(EditLabel.of("edit.comment-colour", "Colour a comment"), edits));
    }
  }

  private void perform(EditLabel label, Comment comment) {
    document.perform(new Compound(label, List.of(new PutComment(comment))));
  }
}
