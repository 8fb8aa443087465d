// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.unroll.Shown;
import dev.adjoint.unroll.Unrolled;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// How a loop is looked at when its iterations stand side by side.
///
/// @param count how often it runs, from the graph or from its last run; empty while nobody knows
/// @param most how many columns are drawn at most
/// @param folded ids of the blocks that are folded
/// @param drawn what is seen; empty while the count is not known, or the loop lacks what it needs
public record LoopSight(
    OptionalLong count, long most, Set<String> folded, Optional<Unrolled> drawn) {
  /// More columns than that are of no use to anyone.
  private static final long MOST = 256;

  public LoopSight {
    folded = Set.copyOf(folded);
  }

  static LoopSight begin() {
    return new LoopSight(OptionalLong.empty(), Shown.USUAL, Set.of(), Optional.empty());
  }

  /// Whether iterations are left out that could be shown.
  public boolean hasMore() {
    return most < MOST && drawn.filter(now -> !now.shown().isWhole()).isPresent();
  }

  /// Whether more are shown than at first.
  public boolean hasFewer() {
    return most > Shown.USUAL;
  }

  Shown shown(long times) {
    return Shown.atMost(times, most);
  }

  LoopSight more() {
    return new LoopSight(count, Math.min(MOST, most * 2), folded, drawn);
  }

  LoopSight fewer() {
    return new LoopSight(count, Shown.USUAL, folded, drawn);
  }

  LoopSight counting(OptionalLong ran) {
    return new LoopSight(ran, most, folded, drawn);
  }

  LoopSight folding(Set<String> blocks) {
    return new LoopSight(count, most, blocks, drawn);
  }

  LoopSight showing(Optional<Unrolled> seen) {
    return new LoopSight(count, most, folded, seen);
  }
}
