// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What gestures see of the canvas and what they may ask of it.
public interface Surface {
  Hit hit(Point world);

  Viewport viewport();

  void setViewport(Viewport viewport);

  Selection selection();

  void select(Selection selection);

  /// Nodes that meet the box.
  Set<String> nodesIn(Box box);

  /// The corner of a node in the graph, not where a drag shows it.
  Point corner(String node);

  /// Shows nodes at other corners; empty puts all back.
  void showMoved(Map<String, Point> corners);

  /// Moves nodes for good, as one entry of the history.
  void move(Map<String, Point> corners);

  /// Shows the selecting box, or none.
  void showMarquee(Optional<Box> box);

  /// The wires that a drawn one stands for, itself among them.
  Set<Wire> bundle(Wire wire);

  /// The corner of a block as it is drawn: of its frame, or of the box it is folded to.
  Point blockCorner(String block);

  /// The nodes of a block that the graph has.
  Set<String> blockNodes(String block);

  /// Folds or opens a block as one entry of the history.
  void fold(String block, boolean folded);

  /// The wire that arrives at an input, if there is one.
  Optional<Wire> wireInto(String node, int port);

  /// Shows a wire that is being dragged, or none.
  void showDraft(Optional<Draft> draft);

  void connect(Wire wire);

  void disconnect(Wire wire);

  /// Replaces one wire by another as one entry of the history.
  void reconnect(Wire before, Wire after);

  /// Whether these two ends would fit together, and if not why.
  Verdict verdict(PortRef from, String to, int port);

  /// A wire was dropped on the bare canvas: offer ops to put there.
  void offerOps(PortRef from, Point world);

  /// A wire being dragged.
  ///
  /// @param from the output it starts at, or empty when it was begun at an input
  /// @param to the input it starts at when it was begun there
  /// @param end where its loose end is
  /// @param target the port under the loose end with what to say of it
  record Draft(
      Optional<PortRef> from,
      Optional<InputRef> to,
      Point end,
      Optional<InputRef> target,
      Optional<PortRef> targetOutput,
      Verdict verdict,
      Optional<Wire> replaces) {}

  /// One input of one node.
  record InputRef(String node, int port) {}
}
