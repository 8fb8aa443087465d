// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// A start of the editor without a person: a small project is read, shown and inspected, and the
/// window closes. Recording it is how later starts find their classes loaded and linked.
final class Rehearsal {
  static final String PARAMETER = "rehearse";

  private static final Duration LONG_ENOUGH_TO_PAINT = Duration.millis(800);

  private Rehearsal() {}

  static void play(EditorWindow window, Runnable leave) {
    DocumentViewModel document = window.document();
    try {
      // Through the text, as a project file would come.
      document.show(document.store().parse(document.store().write(sample())));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    document.select(Selection.ofNode("z"));
    PauseTransition pause = new PauseTransition(LONG_ENOUGH_TO_PAINT);
    pause.setOnFinished(event -> leave.run());
    pause.play();
  }

  private static Graph sample() {
    return Graph.builder("rehearsal")
        .node(Node.of("x", "Input").with("shape", shape(4, 3)))
        .node(Node.of("w", "Parameter").with("shape", shape(3, 2)))
        .node(Node.of("z", "MatMul", "x", "w"))
        .node(Node.of("y", "Relu", "z"))
        .output("y")
        .build();
  }

  private static AttributeValue shape(long rows, long columns) {
    return new AttributeValue.Dims(Shape.of(rows, columns));
  }
}
