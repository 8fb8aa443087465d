// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.Thumbnail;
import dev.adjoint.drawing.ValueLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a run has to show inside one node.
public record NodeRun(Optional<Thumbnail> thumbnail, List<ValueLine> lines) {
  public static final NodeRun NONE = new NodeRun(Optional.empty(), List.of());

  public NodeRun {
    lines = List.copyOf(lines);
  }

  NodeRun with(List<ValueLine> more) {
    List<ValueLine> all = new ArrayList<>(lines);
    all.addAll(more);
    return new NodeRun(thumbnail, all);
  }
}
