// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Node;
import dev.adjoint.layout.LayeredLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Lays the whole graph out anew, as one step of the history.
final class Arranging implements Runnable {
  private final Editor editor;

  Arranging(Editor editor) {
    this.editor = editor;
  }

  @Override
  public void run() {
    var graph = editor.document().graph();
    SequencedMap<String, NodeFrame> frames = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      editor
          .canvas()
          .scene()
          .node(node.id())
          .map(NodeLook::frame)
          .ifPresent(frame -> frames.put(node.id(), frame));
    }
    Map<String, Point> corners = LayeredLayout.place(frames, graph.wires());
    if (!corners.isEmpty()) {
      editor.canvas().edits().move(corners);
      editor.canvas().fit();
    }
  }
}
