// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Draft;
import dev.adjoint.graph.Graph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// One state of a document on its way into a file. Made and ended on the window's thread.
///
/// @param weights what goes along with it
record Saving(DocumentViewModel document, Draft draft, Path file, Optional<ModelWeights> weights) {
  /// The document as it is now.
  static Saving of(DocumentViewModel document, Path file) {
    return new Saving(document, document.draft(), file, ModelWeights.of(document, file));
  }

  /// Writes all of it. Any thread.
  ///
  /// @throws IOException with a line for people
  Saving write() throws IOException {
    Graph graph = draft.graph();
    if (weights.isPresent()) {
      weights.get().write();
      graph = weights.get().named(graph);
    }
    document.store().save(graph, file);
    return this;
  }

  /// Tells the document what its file holds now, unless it has opened another graph meanwhile.
  void end() {
    Draft now = document.draft();
    if (draft.isOfSame(now)) {
      boolean still = draft.isStill(now);
      weights.ifPresent(taken -> taken.nameIn(document));
      document.saved(still ? document.draft() : draft, file);
    }
  }
}
