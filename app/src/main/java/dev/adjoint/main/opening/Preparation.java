// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.opening;

import dev.adjoint.canvas.FxTextMetrics;
import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentStore;
import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.scene.SceneWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Makes graphs ready to be shown: reads, infers types, gives places to nodes that have none, and
/// dresses them. On any thread, for large graphs take seconds; shares nothing with the window.
public final class Preparation {
  private final OpCatalog catalog;
  private final DocumentStore store;
  private volatile SceneWords words = SceneWords.ENGLISH;

  public Preparation(OpCatalog catalog, DocumentStore store) {
    this.catalog = catalog;
    this.store = store;
  }

  /// Dresses graphs in these words from now on; whoever shows them in others dresses them again.
  public void setWords(SceneWords language) {
    words = language;
  }

  /// @param entered told of every stage before it begins; may throw to give up
  Prepared of(Path file, Consumer<OpeningStage> entered) throws IOException {
    entered.accept(OpeningStage.READING);
    return of(store.read(file), entered);
  }

  private Prepared of(Graph graph, Consumer<OpeningStage> entered) {
    entered.accept(OpeningStage.CHECKING);
    Inference types = Inference.of(graph, catalog);
    GraphScene scene = new GraphScene(catalog, new FxTextMetrics());
    scene.setWords(words);
    Graph placed = graph;
    if (!PlacedBodies.arePlaced(graph)) {
      entered.accept(OpeningStage.PLACING);
      scene.show(graph, types, RunPicture.NONE);
      Graph inside = new PlacedBodies(new FxTextMetrics()).in(types);
      placed = Arranging.placed(inside, scene);
      types = types.update(placed);
    }
    entered.accept(OpeningStage.DRAWING);
    scene.show(placed, types, RunPicture.NONE);
    scene.bounds();
    return new Prepared(new Content(placed, types), scene);
  }

  /// The graph with a place for every node.
  public Graph placed(Graph graph) {
    return PlacedBodies.arePlaced(graph) ? graph : of(graph, stage -> {}).content().graph();
  }
}
