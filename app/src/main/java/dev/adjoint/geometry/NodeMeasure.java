// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import java.util.List;

/// What decides the size of a node; every width is the measured width of a text at 100 %.
///
/// @param chipsWidth the shape and dtype chips together with the gap between, 0 without chips
/// @param contentHeight height of the thumbnail, 0 without one
/// @param lines number of value and gradient lines below it
public record NodeMeasure(
    double titleWidth,
    double valueNameWidth,
    List<Double> inputLabelWidths,
    List<Double> outputLabelWidths,
    double chipsWidth,
    double contentHeight,
    int lines) {
  public NodeMeasure {
    inputLabelWidths = List.copyOf(inputLabelWidths);
    outputLabelWidths = List.copyOf(outputLabelWidths);
  }
}
