// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.edit.BendWire;
import dev.adjoint.edit.Compound;
import dev.adjoint.edit.Connect;
import dev.adjoint.edit.Disconnect;
import dev.adjoint.edit.EditLabel;
import dev.adjoint.edit.GraphEdit;
import dev.adjoint.edit.RemoveNodes;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Bends;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Position;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.InputPort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What people do to the wires of a graph. Each call is one step of the history.
public final class WireEdits {
  private final DocumentViewModel document;

  WireEdits(DocumentViewModel document) {
    this.document = document;
  }

  public void connect(Wire wire) {
    document.perform(connection(wire));
  }

  static Connect connection(Wire wire) {
    return new Connect(wire.from(), wire.to(), wire.port());
  }

  public void disconnect(Wire wire) {
    document.perform(disconnection(wire));
  }

  /// Takes one wire off and leads another, as one step.
  public void reconnect(Wire before, Wire after) {
    GraphEdit on = connection(after);
    boolean samePort = before.to().equals(after.to()) && before.port() == after.port();
    // The new wire first: taking a variadic one off would move the ports behind it.
    List<GraphEdit> edits = samePort ? List.of(on) : List.of(on, disconnection(before));
    document.perform(new Compound(on.label(), edits));
  }

  Disconnect disconnection(Wire wire) {
    boolean variadic =
        document
            .graph()
            .node(wire.to())
            .flatMap(node -> document.catalog().find(node.op()))
            .flatMap(op -> op.inputAt(wire.port()))
            .map(InputPort::variadic)
            .orElse(false);
    return new Disconnect(wire.to(), wire.port(), variadic);
  }

  /// Leads the wire through these places, from source to target; through none it goes its own way.
  public void bend(Wire wire, List<Point> places) {
    List<Position> through = places.stream().map(at -> new Position(at.x(), at.y())).toList();
    document.perform(new BendWire(wire.to(), wire.port(), through));
  }

  /// The places the wire is led through.
  public List<Point> bends(Wire wire) {
    return document
        .graph()
        .node(wire.to())
        .map(Node::bends)
        .orElse(Bends.NONE)
        .of(wire.port())
        .stream()
        .map(at -> new Point(at.x(), at.y()))
        .toList();
  }

  /// Where a node of the graph would go into a wire, or empty when it would not fit there.
  public Optional<Insertion> insertion(String node, Wire wire) {
    return document.graph().node(node).flatMap(n -> Insertion.find(document.types(), n, wire));
  }

  /// Leads the wire through a node that is in the graph.
  ///
  /// @param corners of that node and of all that makes room for it, by [ItemId]
  public void insert(Insertion where, Map<String, Point> corners) {
    List<GraphEdit> edits = new ArrayList<>();
    edits.add(DocumentEdits.movement(corners));
    where.wires().forEach(wire -> edits.add(connection(wire)));
    document.perform(new Compound(label("edit.insert-node", "Insert {0}", where.node()), edits));
  }

  /// Removes what is selected and joins what fed it with what it fed, where that fits.
  public void deleteHealing() {
    Set<String> gone = document.selection().nodes();
    if (gone.isEmpty()) {
      return;
    }
    List<GraphEdit> edits = new ArrayList<>();
    Healing.of(document.types(), gone).forEach(wire -> edits.add(connection(wire)));
    edits.add(new RemoveNodes(gone));
    String what = gone.size() == 1 ? gone.iterator().next() : gone.size() + "";
    document.perform(new Compound(label("edit.heal", "Remove {0} and join", what), edits));
  }

  /// Takes nodes out of their wires, which close behind them, and puts them elsewhere; wires among
  /// them stay.
  public void pullOut(Map<String, Point> corners) {
    Set<String> out = ItemId.nodes(corners).keySet();
    List<GraphEdit> edits = new ArrayList<>();
    Healing.of(document.types(), out).forEach(wire -> edits.add(connection(wire)));
    List<Wire> healed = edits.stream().map(edit -> wire((Connect) edit)).toList();
    document.graph().wires().stream()
        .filter(wire -> out.contains(wire.to()) != out.contains(wire.from().node()))
        .filter(wire -> healed.stream().noneMatch(on -> samePort(on, wire)))
        .sorted(Comparator.comparingInt(Wire::port).reversed())
        .forEach(wire -> edits.add(disconnection(wire)));
    edits.add(DocumentEdits.movement(corners));
    String what = out.size() == 1 ? out.iterator().next() : out.size() + "";
    document.perform(
        new Compound(label("edit.pull-out", "Take {0} out of its wires", what), edits));
  }

  private static Wire wire(Connect edit) {
    return new Wire(edit.from(), edit.to(), edit.port());
  }

  private static boolean samePort(Wire one, Wire other) {
    return one.to().equals(other.to()) && one.port() == other.port();
  }

  private static EditLabel label(String key, String english, String what) {
    return EditLabel.of(key, english, what);
  }
}
