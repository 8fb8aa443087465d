// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.benchmark;

import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.edit.Connect;
import dev.adjoint.edit.RenameNode;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.PortRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TextField;

/// What changes how a large graph hangs together, or is about all of it: each is done, undone, done
/// again and undone. Told are how long the window's thread is at each, and the longest time the
/// window did not answer until all of it was shown.
///
/// @param wanted the longest time the window may not answer, in milliseconds
record StructuralWorks(MeasuredWindow window, Report report, String size, double wanted) {
  private static final int TIMES = 6;

  private DocumentViewModel document() {
    return window.editor().document();
  }

  private DocumentEdits edits() {
    return new DocumentEdits(document());
  }

  /// @param layer near the end of the graph, so that types are not what takes time
  void all(int layer) throws Exception {
    String node = "z" + layer;
    Set<String> hundred = hundred(layer);
    window.longestStall();
    edit("a node added", Set.of(), () -> edits().add("Relu", new Point(40, 40)));
    edit("a node deleted", Set.of(node), () -> order("edit.delete"));
    edit("a node renamed", Set.of(node), () -> document().perform(new RenameNode(node, "other")));
    edit("a node doubled", Set.of(node), () -> order("edit.duplicate"));
    PortRef from = new PortRef("h" + (layer - 3), 0);
    edit("a wire led", Set.of(), () -> document().perform(new Connect(from, node, 1)));
    edit("100 nodes doubled", hundred, () -> order("edit.duplicate"));
    edit("100 nodes deleted", hundred, () -> order("edit.delete"));
    edit("100 nodes moved", hundred, () -> edits().nudge(10, 0));
    edit("100 nodes put in a block", hundred, () -> edits().blocks().group("New"));
    List<Block> blocks = document().graph().blocks();
    if (!blocks.isEmpty()) {
      String last = blocks.getLast().id();
      edit("a block opened", Set.of(), () -> edits().blocks().fold(last, false));
      edit("all blocks opened", Set.of(), () -> order("graph.unfold-all"));
    }
    look("all nodes selected", () -> order("edit.select-all"));
    window.longestStall();
    look("a search begun", () -> order("help.search"));
    type("w" + layer);
  }

  private static Set<String> hundred(int layer) {
    Set<String> ids = new LinkedHashSet<>();
    for (int i = layer - 19; i <= layer; i++) {
      ids.addAll(List.of("W" + i, "b" + i, "m" + i, "z" + i, "h" + i));
    }
    return ids;
  }

  private void order(String key) {
    window.editor().commands().find(key).orElseThrow().run();
  }

  private void edit(String what, Set<String> selected, Runnable work) throws Exception {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      done(() -> document().select(Selection.ofNodes(selected)));
      times.add(done(work));
      times.add(done(document()::undo));
      times.add(done(document()::redo));
      times.add(done(document()::undo));
    }
    tell(what, times);
  }

  private void look(String what, Runnable work) throws Exception {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      times.add(done(work));
      times.add(done(() -> document().select(Selection.NONE)));
    }
    tell(what, times);
  }

  /// Letter by letter, into the box that is open.
  private void type(String word) throws Exception {
    TextField field =
        MeasuredWindow.fx(() -> (TextField) window.editor().root().lookup("#search-everything"));
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      for (int end = 0; end <= word.length(); end++) {
        String typed = word.substring(0, end);
        times.add(done(() -> field.setText(typed)));
      }
    }
    tell("a letter of a search", times);
  }

  private void tell(String what, List<Double> times) throws Exception {
    double[] all = times.stream().mapToDouble(Double::doubleValue).toArray();
    report.add(size + ": " + what + ", all that follows at once", FrameTimes.of(all), wanted);
    report.add(
        size + ": " + what + ", longest time the window did not answer",
        window.longestStall(),
        wanted);
  }

  private double done(Runnable work) throws Exception {
    double millis = window.timed(work);
    window.awaitPainted();
    return millis;
  }
}
