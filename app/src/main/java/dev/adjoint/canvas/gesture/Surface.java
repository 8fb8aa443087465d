// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.document.Insertion;
import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Alignment;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Guide;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.List;
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

  /// The corner of a node or a comment (see [dev.adjoint.document.ItemId]) in the graph, not where
  /// a drag shows it.
  Point corner(String item);

  /// Shows nodes and comments at other corners; empty puts all back.
  void showMoved(Map<String, Point> corners);

  /// Moves nodes and comments for good, as one entry of the history.
  void move(Map<String, Point> corners);

  /// Shows the selecting box, or none.
  void showMarquee(Optional<Box> box);

  /// The wires that a drawn one stands for, itself among them.
  Set<Wire> bundle(Wire wire);

  /// The corner of a block as it is drawn: of its frame, or of the box it is folded to.
  Point blockCorner(String block);

  /// The nodes of a block that the graph has.
  Set<String> blockNodes(String block);

  /// Comments that meet the box.
  Set<String> commentsIn(Box box);

  /// Where a comment lies in the graph.
  Box commentBox(String comment);

  /// Shows a comment elsewhere, or all of them where they are.
  void showComment(Optional<String> comment, Box box);

  /// Puts a comment there for good, as one entry of the history.
  void placeComment(String comment, Box box);

  /// Folds or opens a block as one entry of the history.
  void fold(String block, boolean folded);

  /// The wire that arrives at an input, if there is one.
  Optional<Wire> wireInto(String node, int port);

  /// Shows a wire that is being dragged, or none.
  void showDraft(Optional<Draft> draft);

  /// What is shown next is not about a wire that was dragged before.
  void forgetDraft();

  void connect(Wire wire);

  void disconnect(Wire wire);

  /// Replaces one wire by another as one entry of the history.
  void reconnect(Wire before, Wire after);

  /// Whether these two ends would fit together, and if not why.
  Verdict verdict(PortRef from, String to, int port);

  /// A wire was dropped on the bare canvas: offer ops that take it.
  void offerOps(PortRef from, Point world);

  /// A wire drawn backwards was dropped on the bare canvas: offer ops that can feed it.
  void offerSources(InputRef to, Point world);

  /// The places that wires are led through.
  Bends bends();

  /// Whether the wire is drawn red because it does not fit.
  boolean isClash(Wire wire);

  /// A wire was led where it does not fit: say what would mend that.
  void showClash(Wire wire);

  /// The end of the wire that a press at that place takes hold of; none in the middle.
  Optional<Side> heldEnd(Wire wire, Point world);

  /// The offset near `raw` at which the anchor lies on the grid, or the held node in line with its
  /// neighbours.
  ///
  /// @param fine on whole pixels only
  Alignment align(Set<String> moving, Optional<String> held, Point anchor, Point raw, boolean fine);

  /// Shows the lines along which things are aligned; empty hides them.
  void showGuides(List<Guide> guides);

  /// How a node that has no wires would go into the wire it lies on at that corner.
  Optional<Insertion> insertion(String node, Point corner);

  /// Lights the wire up that would be led through a node, or none.
  void showInsertion(Optional<Insertion> insertion);

  /// Leads a wire through a node, which comes to lie at that corner, as one entry of the history.
  void insert(Insertion insertion, Map<String, Point> corners);

  /// Takes nodes out of their wires, which close behind them, as one entry of the history.
  void pullOut(Map<String, Point> corners);

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
      Optional<Wire> replaces) {

    /// A new one that has only one end.
    public static Draft loose(Optional<PortRef> from, Optional<InputRef> to, Point end) {
      return new Draft(
          from, to, end, Optional.empty(), Optional.empty(), Verdict.FITS, Optional.empty());
    }
  }

  /// One input of one node.
  record InputRef(String node, int port) {}
}
