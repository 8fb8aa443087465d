// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Surface.Draft;
import dev.adjoint.canvas.gesture.Surface.InputRef;
import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.WireTrial;
import dev.adjoint.scene.Ports;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The wire that is being drawn and all ports of the graph that it fits, for a panel beside the
/// canvas: from the first moment of the drag on, and as long as a clash is told about.
public final class Connecting {
  /// Of larger graphs no more ports than these are asked.
  private static final int MOST = 600;

  /// One wire in hand.
  ///
  /// @param output whether it comes out of an output and looks for an input
  /// @param end the port it begins at
  /// @param type what it carries, empty while that is unknown
  /// @param asked how many ports were asked
  record InHand(boolean output, String end, String type, List<FittingPort> fits, int asked) {
    InHand {
      fits = List.copyOf(fits);
    }
  }

  private final DocumentViewModel document;
  private final ReadOnlyObjectWrapper<Optional<InHand>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<InHand> last = Optional.empty();
  private boolean dragging;

  Connecting(DocumentViewModel document, Clashes clashes) {
    this.document = document;
    clashes
        .shownProperty()
        .subscribe(clash -> shown.set(dragging || clash.isPresent() ? last : Optional.empty()));
    // Who selects something wants to see that in the place of the panel.
    document.selectionProperty().subscribe(selection -> end());
  }

  /// What is told about has nothing to do with a wire that was drawn.
  void forget() {
    last = Optional.empty();
  }

  ReadOnlyObjectProperty<Optional<InHand>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// A wire is dragged; asked once a drag.
  void drag(Draft draft) {
    if (!dragging) {
      dragging = true;
      last = inHand(document.content(), draft);
      shown.set(last);
    }
  }

  /// The wire was let go.
  void end() {
    dragging = false;
    shown.set(Optional.empty());
  }

  private static Optional<InHand> inHand(Content content, Draft draft) {
    return draft
        .from()
        .map(from -> takers(content, from))
        .or(() -> draft.to().map(to -> givers(content, to)));
  }

  private static InHand takers(Content content, PortRef from) {
    WireTrial trial = content.types().trial(from);
    List<FittingPort> fits = new ArrayList<>();
    int asked = 0;
    for (Node node : content.graph().nodes()) {
      List<String> ports = Ports.inputs(node, content.types().op(node.id()));
      for (int port = 0; port < ports.size() && asked < MOST; port++) {
        asked++;
        boolean there = node.input(port).filter(from::equals).isPresent();
        if (!there && trial.objection(node.id(), port).isEmpty()) {
          String before = node.input(port).map(PortRef::toString).orElse("");
          fits.add(new FittingPort(node.id(), name(node, ports.get(port)), before));
        }
      }
    }
    String type = content.types().type(from).map(TensorType::display).orElse("");
    return new InHand(true, end(content.graph(), from.node()), type, fits, asked);
  }

  private static InHand givers(Content content, InputRef to) {
    List<FittingPort> fits = new ArrayList<>();
    int asked = 0;
    for (Node node : content.graph().nodes()) {
      List<TensorType> outputs = content.types().outputTypes(node.id());
      for (int port = 0; port < outputs.size() && asked < MOST; port++) {
        asked++;
        PortRef from = new PortRef(node.id(), port);
        if (ConnectionCheck.fits(content, from, to.node(), to.port())) {
          fits.add(new FittingPort(node.id(), name(node, outputs.get(port).display()), ""));
        }
      }
    }
    return new InHand(false, end(content.graph(), to.node()), "", fits, asked);
  }

  private static String name(Node node, String port) {
    return node.op() + " " + node.id() + " · " + port;
  }

  private static String end(Graph graph, String node) {
    return graph.node(node).map(Node::op).orElse("") + " " + node;
  }
}
