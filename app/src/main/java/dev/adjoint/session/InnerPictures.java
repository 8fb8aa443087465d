// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.graph.BodyPlace;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.theme.Palette;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns the bodies that were stepped into into what the canvas shows of them. On the run's thread.
final class InnerPictures {
  private final List<RunPictures> byDepth = new ArrayList<>();

  Map<List<BodyPlace>, RunPicture> of(RunSnapshot snapshot, Palette colours) {
    Map<List<BodyPlace>, RunPicture> pictures = new LinkedHashMap<>();
    for (InnerMoment moment : snapshot.inner()) {
      int depth = moment.path().size() - 1;
      if (depth == byDepth.size()) {
        byDepth.add(new RunPictures());
      }
      RunPicture drawn = byDepth.get(depth).of(moment.content(), moment.snapshot(), colours);
      pictures.put(moment.path(), drawn);
    }
    while (byDepth.size() > snapshot.inner().size()) {
      byDepth.removeLast();
    }
    return pictures;
  }
}
