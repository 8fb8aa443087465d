// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Where the ticks and bands of a timeline stand. Unless a person has zoomed, ticks keep a least
/// distance; what does not fit scrolls, and the current step stays in view.
///
/// @param pitch distance of two ticks
/// @param offset how far the content is moved to the left
/// @param length of all bands
record TimelineLayout(List<Band> bands, double pitch, double offset, double length) {
  static final double LEAST_PITCH = 24;
  static final double MOST_PITCH = 84;
  static final double GAP = 4;

  /// Closer ticks than this run together into one density band.
  static final double MERGED = 5;

  /// The run of steps of one side.
  ///
  /// @param first index of its first step
  record Band(Step.Side side, int first, int count, double x, double width) {}

  static TimelineLayout of(Timeline timeline, double width) {
    return of(timeline, width, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /// @param zoomed the pitch a person has chosen; never less than what shows everything
  /// @param scrolled the offset a person has chosen
  static TimelineLayout of(
      Timeline timeline, double width, OptionalDouble zoomed, OptionalDouble scrolled) {
    double fitting = fitting(timeline, width);
    double usual = Math.clamp(fitting, LEAST_PITCH, MOST_PITCH);
    double pitch = Math.clamp(zoomed.orElse(usual), Math.min(fitting, LEAST_PITCH), MOST_PITCH);
    List<Band> bands = bands(timeline.steps(), pitch);
    double length = bands.isEmpty() ? 0 : bands.getLast().x() + bands.getLast().width();
    double current = (timeline.done() - 0.5) * pitch;
    double offset =
        length <= width ? 0 : Math.clamp(scrolled.orElse(current - width / 2), 0, length - width);
    return new TimelineLayout(bands, pitch, offset, length);
  }

  /// The pitch at which everything is seen at once.
  static double fitting(Timeline timeline, double width) {
    int gaps = Math.max(0, sides(timeline) - 1);
    return Math.max(0, width - gaps * GAP) / Math.max(1, timeline.steps().size());
  }

  private static int sides(Timeline timeline) {
    return (int) timeline.steps().stream().map(Step::side).distinct().count();
  }

  private static List<Band> bands(List<Step> steps, double pitch) {
    List<Band> bands = new ArrayList<>();
    double x = 0;
    int first = 0;
    for (int i = 1; i <= steps.size(); i++) {
      if (i == steps.size() || steps.get(i).side() != steps.get(first).side()) {
        double width = (i - first) * pitch;
        bands.add(new Band(steps.get(first).side(), first, i - first, x, width));
        x += width + GAP;
        first = i;
      }
    }
    return List.copyOf(bands);
  }

  /// Whether single ticks cannot be told apart.
  boolean isMerged() {
    return pitch < MERGED;
  }

  /// Centre of the tick of step `index`, as seen on the screen.
  double tick(int index) {
    for (Band band : bands) {
      if (index < band.first() + band.count()) {
        return band.x() + (index - band.first() + 0.5) * pitch - offset;
      }
    }
    throw new IndexOutOfBoundsException(index);
  }

  /// The step whose tick is nearest to `x`, or -1 when there is none.
  int stepAt(double x) {
    int nearest = -1;
    double distance = Double.POSITIVE_INFINITY;
    for (Band band : bands) {
      int inBand = (int) Math.floor((x + offset - band.x()) / pitch);
      int index = band.first() + Math.clamp(inBand, 0, band.count() - 1);
      double away = Math.abs(tick(index) - x);
      if (away < distance) {
        distance = away;
        nearest = index;
      }
    }
    return nearest;
  }
}
