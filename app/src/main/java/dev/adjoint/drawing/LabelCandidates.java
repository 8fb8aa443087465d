// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the texts of one wire may be written.
///
/// @param types the best place of the best text first
/// @param gradients the same for the norm of its gradient
/// @param reach what they may cover; empty when nothing is written at the wire
public record LabelCandidates(
    List<WireLabel> types, List<WireLabel> gradients, Optional<Box> reach) {
  public static final LabelCandidates NONE = of(List.of(), List.of());

  /// Distance of a label beside a wire from a node, whose ports reach out of it. One in the middle
  /// stands between two and has its room from there.
  private static final double CLEAR = 5;

  static LabelCandidates of(List<WireLabel> types, List<WireLabel> gradients) {
    @Nullable Box reach = null;
    for (List<WireLabel> labels : List.of(types, gradients)) {
      for (WireLabel label : labels) {
        Box around = label.wider(CLEAR);
        reach = reach == null ? around : reach.union(around);
      }
    }
    return new LabelCandidates(types, gradients, Optional.ofNullable(reach));
  }

  /// The best that are free. What has no place there is not written.
  public WireLabels in(LabelRoom room) {
    WireLabel type = firstFree(types, room, null);
    WireLabel gradient = firstFree(gradients, room, type);
    return new WireLabels(Optional.ofNullable(type), Optional.ofNullable(gradient));
  }

  /// Plain loops: this is done for every wire of a first picture, before anything is compiled.
  private static @Nullable WireLabel firstFree(
      List<WireLabel> labels, LabelRoom room, @Nullable WireLabel written) {
    for (WireLabel label : labels) {
      boolean between = label.align() == Align.CENTRE;
      if ((written == null || !label.covers(written))
          && room.isClearOfNodes(between ? label.box() : label.wider(CLEAR))
          && room.isClearOfLabels(label.plate())) {
        return label;
      }
    }
    return null;
  }
}
