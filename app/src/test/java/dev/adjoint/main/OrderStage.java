// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.command.Command;
import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Theme;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/// The window on which orders are tried, and the hands to bring it about: a small graph, of which
/// nodes are selected, run and changed.
record OrderStage(EditorWindow window, Messages messages, Appearance appearance) {
  private static final long PATIENCE_SECONDS = 6;

  List<Command> commands() {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> window.commands().all()));
  }

  Command command(String key) {
    return commands().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }

  Optional<Command> otherOf(String group, String key) {
    return commands().stream()
        .filter(each -> each.key().startsWith(group) && !each.key().equals(key))
        .findFirst();
  }

  static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
  }

  void must(Callable<Boolean> condition) {
    try {
      await(condition);
    } catch (TimeoutException late) {
      throw new AssertionError(late);
    }
  }

  void run(Runnable work) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }

  /// One tab with a small graph, `h` selected, nothing above it.
  void begin() {
    run(
        () -> {
          messages.languageProperty().set(Language.ENGLISH);
          appearance.themeProperty().set(Theme.LIGHT);
          appearance.zoomProperty().set(1);
          while (window.pages().open().size() > 1) {
            window.files().closeFront();
          }
          window.files().closeFront();
          window.root().lookupAll(".layers").forEach(layers -> ((Layers) layers).hide());
        });
    // A canvas fits its graph into sight as it is laid out for the first time.
    must(() -> window.canvas().getWidth() > 0);
    run(
        () -> {
          window.document().show(net());
          window.document().select(Selection.ofNode("h"));
          window.document().viewportProperty().set(new Viewport(0.8, 20, 30));
          window.canvas().requestFocus();
        });
  }

  void step(int times) {
    for (int i = 0; i < times; i++) {
      int done = snapshot().done();
      run(() -> window.run().stepForward());
      must(() -> snapshot().done() == done + 1 && !window.run().runningProperty().get());
    }
  }

  RunSnapshot snapshot() {
    return window.run().snapshotProperty().get();
  }

  static Graph net() {
    return Graph.builder("net")
        .node(Node.of("x", "Input").with("shape", dims(2, 3)).at(0, 0))
        .node(Node.of("w", "Parameter").with("shape", dims(3, 3)).at(4, 200))
        .node(Node.of("m", "MatMul", "x", "w").at(200, 20))
        .node(Node.of("h", "Relu", "m").at(410, 90))
        .node(Node.of("s", "ReduceSum", "h").with("keepdims", new AttributeValue.Int(0)).at(600, 0))
        .output("s")
        .build();
  }

  static AttributeValue dims(long... sizes) {
    return new AttributeValue.Dims(Shape.of(sizes));
  }

  void select(String... nodes) {
    run(() -> window.document().select(Selection.ofNodes(Set.of(nodes))));
  }

  void selectWire() {
    run(() -> window.document().select(Selection.ofWire(new Wire(PortRef.of("h"), "s", 0))));
  }

  void give(String key) {
    run(command(key)::run);
  }
}
