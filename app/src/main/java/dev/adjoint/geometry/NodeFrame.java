// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Where the parts of a node lie, relative to its top left corner, as the design tokens say.
///
/// @param chipsY centre of the row of chips; meaningless without chips
/// @param chipsOnLeft whether the chips start at the left inset instead of ending at the right one
/// @param contentTop top of the thumbnail
/// @param linesTop top of the first value line
public record NodeFrame(
    double width,
    double height,
    int inputs,
    int outputs,
    double chipsY,
    boolean chipsOnLeft,
    double contentTop,
    double contentHeight,
    double linesTop) {
  public static final double MIN_WIDTH = 136;
  public static final double WIDTH_STEP = 20;
  public static final double RADIUS = 8;
  public static final double HEADER = 26;
  public static final double FIRST_PORT = 40;
  public static final double PORT_PITCH = 20;
  public static final double PORT_RADIUS = 5;
  public static final double INSET = 10;
  public static final double CHIP_HEIGHT = 16;
  public static final double CHIP_GAP = 4;
  public static final double LINE = 15;

  /// Below a picture and below lines.
  public static final double GAP = 5;

  private static final double CHIP_DROP = 18;
  private static final double CONTENT_DROP = 11;
  private static final double LABEL_GAP = 12;

  /// Lays out a node of the measured texts.
  public static NodeFrame of(NodeMeasure measure) {
    int inputs = measure.inputLabelWidths().size();
    int outputs = measure.outputLabelWidths().size();
    int rows = Math.max(1, Math.max(inputs, outputs));
    double width = roundWidth(Math.max(headerWidth(measure), rowsWidth(measure, rows)));
    double lastRow = FIRST_PORT + (rows - 1) * PORT_PITCH;
    double chipsY = lastRow;
    boolean left = false;
    if (measure.chipsWidth() > 0) {
      Optional<Slot> slot = freeSlot(measure, rows, width);
      left = slot.map(Slot::left).orElse(false);
      chipsY = slot.map(Slot::y).orElse(lastRow + CHIP_DROP);
    }
    double bottomRow = Math.max(lastRow, chipsY);
    double contentTop = bottomRow + CONTENT_DROP;
    double content = measure.contentHeight();
    double linesTop = contentTop + (content > 0 ? content + GAP : 0);
    double height = linesTop + measure.lines() * LINE + (measure.lines() > 0 ? GAP : 1);
    return new NodeFrame(
        width, height, inputs, outputs, chipsY, left, contentTop, content, linesTop);
  }

  private record Slot(double y, boolean left) {}

  private static double roundWidth(double needed) {
    double steps = Math.ceil(Math.max(0, needed - MIN_WIDTH) / WIDTH_STEP);
    return MIN_WIDTH + steps * WIDTH_STEP;
  }

  private static double headerWidth(NodeMeasure measure) {
    double name = measure.valueNameWidth();
    return 5 + 16 + 6 + measure.titleWidth() + (name > 0 ? 10 + name : 0) + 8;
  }

  private static double rowsWidth(NodeMeasure measure, int rows) {
    double widest = measure.chipsWidth() + 2 * INSET;
    for (int row = 0; row < rows; row++) {
      double labels =
          label(measure.inputLabelWidths(), row) + label(measure.outputLabelWidths(), row);
      widest = Math.max(widest, labels + LABEL_GAP + 2 * INSET);
    }
    return widest;
  }

  /// The first row whose right side (or, for a source, left side) has room for the chips.
  private static Optional<Slot> freeSlot(NodeMeasure measure, int rows, double width) {
    int inputs = measure.inputLabelWidths().size();
    int outputs = measure.outputLabelWidths().size();
    double room = width - 2 * INSET - LABEL_GAP - measure.chipsWidth();
    if (inputs == 0 && outputs > 0) {
      boolean fits = label(measure.outputLabelWidths(), 0) <= room;
      return fits ? Optional.of(new Slot(FIRST_PORT, true)) : Optional.empty();
    }
    for (int row = outputs; row < rows; row++) {
      if (label(measure.inputLabelWidths(), row) <= room) {
        return Optional.of(new Slot(FIRST_PORT + row * PORT_PITCH, false));
      }
    }
    return Optional.empty();
  }

  private static double label(List<Double> widths, int row) {
    return row < widths.size() ? widths.get(row) : 0;
  }

  public Box boxAt(Point corner) {
    return new Box(corner.x(), corner.y(), width, height);
  }

  /// Centre of a port relative to the node's corner.
  public Point port(Side side, int index) {
    return new Point(side == Side.INPUT ? 0 : width, FIRST_PORT + index * PORT_PITCH);
  }

  public int ports(Side side) {
    return side == Side.INPUT ? inputs : outputs;
  }

  /// The port within `tolerance` of a point relative to the node's corner, nearest first.
  public Optional<PortSpot> portAt(Point local, double tolerance) {
    return IntStream.range(0, inputs + outputs)
        .mapToObj(
            i -> i < inputs ? spot(Side.INPUT, i, local) : spot(Side.OUTPUT, i - inputs, local))
        .filter(spot -> spot.distance() <= tolerance)
        .min((a, b) -> Double.compare(a.distance(), b.distance()));
  }

  private PortSpot spot(Side side, int index, Point local) {
    return new PortSpot(side, index, port(side, index).distanceTo(local));
  }

  /// A port that was hit, and how far the pointer was from its centre.
  public record PortSpot(Side side, int index, double distance) {}
}
