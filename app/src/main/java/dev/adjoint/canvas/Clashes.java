// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Mending;
import dev.adjoint.scene.Ports;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The clash that people are told about on the canvas, until it is mended or put away.
public final class Clashes {
  private final DocumentViewModel document;
  private final DocumentEdits edits;
  private final ReadOnlyObjectWrapper<Optional<Clash>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  Clashes(DocumentViewModel document, DocumentEdits edits) {
    this.document = document;
    this.edits = edits;
    document.contentProperty().subscribe(content -> renew());
  }

  ReadOnlyObjectProperty<Optional<Clash>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public boolean isShown() {
    return shown.get().isPresent();
  }

  /// Tells what does not fit at input `port` of the node, or whatever does not fit there.
  public void show(String node, int port) {
    Optional<Clash> found = find(document.content(), node, port);
    // Another value each time: who asks again wants it brought back before the eyes.
    shown.set(Optional.empty());
    shown.set(found);
  }

  /// Tells what does not fit at the selected node or wire, if anything does not.
  public void showSelected() {
    document.selection().wires().stream()
        .findFirst()
        .ifPresentOrElse(
            wire -> show(wire.to(), wire.port()),
            () -> document.selection().nodes().stream().findFirst().ifPresent(id -> show(id, -1)));
  }

  public void hide() {
    shown.set(Optional.empty());
  }

  void mend(Fix fix) {
    edits.mend(fix);
    hide();
  }

  /// After an edit the clash is told anew, or not at all when it is gone.
  private void renew() {
    shown
        .get()
        .ifPresent(
            before -> {
              Optional<Clash> now = find(document.content(), before.node(), before.slot());
              boolean same = now.filter(c -> c.problem().equals(before.problem())).isPresent();
              shown.set(same ? now : Optional.empty());
            });
  }

  private static Optional<Clash> find(Content content, String id, int port) {
    Optional<Node> node = content.graph().node(id);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    List<String> ports = Ports.inputs(node.get(), content.types().op(id));
    String wanted = port >= 0 && port < ports.size() ? ports.get(port) : "";
    List<Diagnostic> errors =
        content.types().diagnostics(id).stream()
            .filter(found -> found.isError() && !found.code().equals("graph.missing-input"))
            .toList();
    return errors.stream()
        .filter(found -> found.port().filter(wanted::equals).isPresent())
        .findFirst()
        .or(() -> errors.stream().findFirst())
        .map(found -> clash(content, node.get(), ports, found));
  }

  private static Clash clash(Content content, Node node, List<String> ports, Diagnostic found) {
    List<String> arriving = new ArrayList<>();
    List<Optional<TensorType>> types = content.types().inputTypes(node.id());
    for (int i = 0; i < Math.min(types.size(), ports.size()); i++) {
      String name = ports.get(i);
      types.get(i).ifPresent(type -> arriving.add(name + " " + type.display()));
    }
    int slot = Math.max(0, found.port().map(ports::indexOf).orElse(0));
    return new Clash(
        node.id(), node.op(), slot, found, arriving, Mending.of(content.types(), found));
  }
}
