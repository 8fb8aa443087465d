// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.geometry.Point;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/// Shows nodes on their way from where they were to where they are, for a quarter of a second.
final class Glide {
  private static final double MILLIS = 240;

  /// More than these would not glide but stutter.
  private static final int MOST = 400;

  private final Consumer<Map<String, Point>> show;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long nowNanos) {
          step(System.nanoTime());
        }
      };
  private Map<String, Point> from = Map.of();
  private Map<String, Point> to = Map.of();
  private long startNanos;
  private boolean reducedMotion;

  /// @param show shows nodes at other corners than the graph says; none puts all back
  Glide(Consumer<Map<String, Point>> show) {
    this.show = show;
  }

  void setReducedMotion(boolean reduced) {
    reducedMotion = reduced;
  }

  void start(Map<String, Point> before, Map<String, Point> after) {
    if (reducedMotion || after.size() > MOST || before.equals(after)) {
      return;
    }
    from = Map.copyOf(before);
    to = Map.copyOf(after);
    startNanos = System.nanoTime();
    show.accept(from);
    timer.start();
  }

  private void step(long nowNanos) {
    double share = (nowNanos - startNanos) / 1e6 / MILLIS;
    if (share >= 1) {
      timer.stop();
      show.accept(Map.of());
    } else {
      show.accept(at(from, to, share));
    }
  }

  /// Where the nodes are when `share` of the time is over: fast at first, then slowing down.
  static Map<String, Point> at(Map<String, Point> from, Map<String, Point> to, double share) {
    double eased = 1 - Math.pow(1 - share, 3);
    Map<String, Point> places = new HashMap<>();
    to.forEach((id, end) -> places.put(id, from.getOrDefault(id, end).towards(end, eased)));
    return places;
  }
}
