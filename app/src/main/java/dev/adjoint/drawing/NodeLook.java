// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.NodeMeasure;
import dev.adjoint.geometry.Point;
import dev.adjoint.op.Category;
import java.util.List;
import java.util.Optional;

/// Everything there is to see of one node, laid out.
///
/// @param corner top left corner in the world
/// @param valueName the name at the right of the header, empty for none
/// @param icon glyph of 16×16 units drawn white on the tile
/// @param badge a short word above the node such as `fits: any shape`, empty for none
/// @param tint what an overlay paints over the body
/// @param folded whether this stands for a folded block and all that is in it
public record NodeLook(
    String id,
    Point corner,
    NodeFrame frame,
    String title,
    String valueName,
    Category category,
    Optional<Outline> icon,
    List<PortLook> inputs,
    List<PortLook> outputs,
    List<ChipLook> chips,
    Optional<Thumbnail> thumbnail,
    List<ValueLine> lines,
    String badge,
    NodeState state,
    Optional<NodeTint> tint,
    boolean folded) {
  public NodeLook {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    chips = List.copyOf(chips);
    lines = List.copyOf(lines);
  }

  /// A node under no overlay.
  public NodeLook(
      String id,
      Point corner,
      NodeFrame frame,
      String title,
      String valueName,
      Category category,
      Optional<Outline> icon,
      List<PortLook> inputs,
      List<PortLook> outputs,
      List<ChipLook> chips,
      Optional<Thumbnail> thumbnail,
      List<ValueLine> lines,
      String badge,
      NodeState state) {
    this(
        id,
        corner,
        frame,
        title,
        valueName,
        category,
        icon,
        inputs,
        outputs,
        chips,
        thumbnail,
        lines,
        badge,
        state,
        Optional.empty(),
        false);
  }

  /// Measures the texts and lays the node out.
  public static NodeFrame frame(
      String title,
      String valueName,
      List<PortLook> inputs,
      List<PortLook> outputs,
      List<ChipLook> chips,
      Optional<Thumbnail> thumbnail,
      int lines,
      TextMetrics metrics) {
    return NodeFrame.of(
        new NodeMeasure(
            metrics.width(title, TextRole.NODE_TITLE),
            metrics.width(valueName, TextRole.VALUE_NAME),
            labelWidths(inputs, metrics),
            labelWidths(outputs, metrics),
            chipsWidth(chips, metrics),
            thumbnail.map(Thumbnail::height).orElse(0.0),
            lines));
  }

  private static List<Double> labelWidths(List<PortLook> ports, TextMetrics metrics) {
    return ports.stream().map(port -> metrics.width(port.label(), TextRole.PORT)).toList();
  }

  static double chipsWidth(List<ChipLook> chips, TextMetrics metrics) {
    double width = Math.max(0, chips.size() - 1) * NodeFrame.CHIP_GAP;
    for (ChipLook chip : chips) {
      width += metrics.width(chip.text(), TextRole.CHIP) + 2 * ChipLook.PADDING;
    }
    return width;
  }

  public Box box() {
    return frame.boxAt(corner);
  }

  public NodeLook at(Point other) {
    return new NodeLook(
        id, other, frame, title, valueName, category, icon, inputs, outputs, chips, thumbnail,
        lines, badge, state, tint, folded);
  }

  public NodeLook in(NodeState other) {
    if (other.equals(state)) {
      return this;
    }
    return new NodeLook(
        id, corner, frame, title, valueName, category, icon, inputs, outputs, chips, thumbnail,
        lines, badge, other, tint, folded);
  }

  /// The same node with its input ports marked and a badge, for the time a wire is dragged.
  public NodeLook marked(List<PortLook> markedInputs, List<PortLook> markedOutputs, String word) {
    return new NodeLook(
        id,
        corner,
        frame,
        title,
        valueName,
        category,
        icon,
        markedInputs,
        markedOutputs,
        chips,
        thumbnail,
        lines,
        word,
        state,
        tint,
        folded);
  }

  /// The same node with another word above it.
  public NodeLook badged(String word) {
    return new NodeLook(
        id, corner, frame, title, valueName, category, icon, inputs, outputs, chips, thumbnail,
        lines, word, state, tint, folded);
  }

  /// The same node under an overlay.
  public NodeLook tinted(Optional<NodeTint> other) {
    if (other.equals(tint)) {
      return this;
    }
    return new NodeLook(
        id, corner, frame, title, valueName, category, icon, inputs, outputs, chips, thumbnail,
        lines, badge, state, other, folded);
  }

  /// The same look, standing for a folded block.
  public NodeLook asFolded() {
    return new NodeLook(
        id, corner, frame, title, valueName, category, icon, inputs, outputs, chips, thumbnail,
        lines, badge, state, tint, true);
  }
}
