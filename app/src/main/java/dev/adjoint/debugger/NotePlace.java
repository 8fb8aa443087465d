// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Where a timeline has room for a note of two sentences: right of its bands, in one line or in
/// two, else beside the title of the last band, and there shortened to its first sentence if need
/// be.
///
/// @param x left end of every line
/// @param y middle of the first line, or of the only one
record NotePlace(List<String> lines, double x, double y) {
  static final double LEADING = 16;

  private static final double GAP = 24;

  /// The label of a step reaches this far from its tick where ticks are close.
  private static final double LABEL_REACH = 51;

  /// Empty where nothing fits within `width`.
  ///
  /// @param titleWidth of the title of the last band, with what stands beside it
  /// @param widths of a line
  static Optional<NotePlace> of(
      List<String> sentences,
      TimelineLayout layout,
      double width,
      double titleWidth,
      ToDoubleFunction<String> widths) {
    String whole = String.join(" ", sentences);
    double band = layout.length() - layout.offset();
    double beside = band + Math.max(GAP, LABEL_REACH + 8 - layout.pitch() / 2);
    double middle = TimelinePainter.BAND_TOP + TimelinePainter.BAND_HEIGHT / 2;
    double titled = Math.max(layout.bands().getLast().x() - layout.offset(), 0) + titleWidth + GAP;
    return List.of(
            new NotePlace(List.of(whole), beside, middle),
            new NotePlace(sentences, beside, middle - LEADING / 2),
            new NotePlace(List.of(whole), titled, TimelinePainter.TITLE),
            new NotePlace(List.of(sentences.getFirst()), titled, TimelinePainter.TITLE))
        .stream()
        .filter(place -> place.x() + place.width(widths) <= width)
        .findFirst();
  }

  private double width(ToDoubleFunction<String> widths) {
    return lines.stream().mapToDouble(widths).max().orElse(0);
  }
}
