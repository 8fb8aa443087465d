// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.Graph;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import org.junit.jupiter.api.AfterEach;

/// A document and its run on the reference device, of which every test gets a fresh one.
public abstract class DocumentRun {
  protected final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  protected final RunViewModel run;

  protected DocumentRun(Graph graph, FeedSource feeds) {
    run = new RunViewModel(document, feeds, FxBridge.direct());
    document.show(graph);
    run.setDevice("reference");
  }

  /// Of a graph in its text form.
  protected DocumentRun(String text, FeedSource feeds) {
    this(parsed(text), feeds);
  }

  private static Graph parsed(String text) {
    try {
      return TextForm.parse(text, StandardOps.CATALOG);
    } catch (FileException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  @AfterEach
  protected void close() {
    run.close();
  }

  /// The run when everything that was ordered so far has been carried out.
  protected RunSnapshot snapshot() throws InterruptedException {
    run.await();
    return run.snapshotProperty().get();
  }
}
