// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.outline;

import dev.adjoint.graph.Graph;
import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Makes outlines: of a large graph on a thread of its own, and with its blocks closed. Of edits in
/// quick succession only the last is read. For the window's thread.
final class OutlineMaker {
  /// As many nodes are listed in a few milliseconds.
  static final int AT_ONCE = 2_000;

  private final FxBridge bridge;
  private final Consumer<OutlineTree> made;
  private final AtomicReference<Graph> wanted = new AtomicReference<>(Graph.EMPTY);

  private final ExecutorService worker = BesideWindow.worker("adjoint-outline");

  /// @param made takes every outline that is still wanted once it is there, on the window's thread
  OutlineMaker(FxBridge bridge, Consumer<OutlineTree> made) {
    this.bridge = bridge;
    this.made = made;
  }

  /// From now on an outline of this graph is wanted and no other.
  void make(Graph graph) {
    wanted.set(graph);
    if (graph.nodes().size() <= AT_ONCE) {
      made.accept(OutlineTree.of(graph, true));
    } else {
      worker.execute(() -> makeLarge(graph));
    }
  }

  private void makeLarge(Graph graph) {
    if (wanted.get() == graph) {
      OutlineTree tree = OutlineTree.of(graph, false);
      bridge.publish(this, () -> hand(graph, tree));
    }
  }

  private void hand(Graph graph, OutlineTree tree) {
    if (wanted.get() == graph) {
      made.accept(tree);
    }
  }

  /// Waits until everything wanted is made: for tests.
  void await() throws Exception {
    worker.submit(() -> {}).get();
  }
}
