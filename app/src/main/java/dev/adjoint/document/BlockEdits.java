// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.edit.PutBlock;
import dev.adjoint.graph.Block;
import java.util.Optional;

/// What people do to blocks, as intents. Each is one step of the history.
public final class BlockEdits {
  private final DocumentViewModel document;

  BlockEdits(DocumentViewModel document) {
    this.document = document;
  }

  /// Folds or opens one block.
  public void fold(String block, boolean folded) {
    find(block).ifPresent(found -> document.perform(new PutBlock(found.folded(folded))));
  }

  private Optional<Block> find(String id) {
    return document.graph().blocks().stream().filter(block -> block.id().equals(id)).findFirst();
  }
}
