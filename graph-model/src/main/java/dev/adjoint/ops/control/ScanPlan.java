// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Subgraph;
import java.util.List;

/// How the wires of a Scan divide into states, scanned inputs and captures, and the outputs of its
/// body into states and collected ones.
///
/// @param states number of carried values; negative when the wires are too few
public record ScanPlan(Attributes attributes, int wires, int states) {

  public static ScanPlan of(Attributes attributes, int wires) {
    long others = attributes.get(Scan.NUM_SCAN_INPUTS) + attributes.get(Scan.NUM_CAPTURES);
    return new ScanPlan(attributes, wires, (int) Math.max(-1, wires - others));
  }

  public Subgraph body() {
    return attributes.get(Scan.BODY);
  }

  public int scanned() {
    return Math.toIntExact(attributes.get(Scan.NUM_SCAN_INPUTS));
  }

  /// The first wire that is captured.
  public int firstCapture() {
    return states + scanned();
  }

  public int collected() {
    return body().outputCount() - states;
  }

  /// Axis of scanned input `index`; negative counts from the end.
  public long inputAxis(int index) {
    return entry(Scan.SCAN_INPUT_AXES, index);
  }

  public boolean isFromEnd(int index) {
    return entry(Scan.SCAN_INPUT_DIRECTIONS, index) == 1;
  }

  /// Axis of collected output `index`; negative counts from the end.
  public long outputAxis(int index) {
    return entry(Scan.SCAN_OUTPUT_AXES, index);
  }

  public boolean isToEnd(int index) {
    return entry(Scan.SCAN_OUTPUT_DIRECTIONS, index) == 1;
  }

  private long entry(Attribute<List<Long>> key, int index) {
    return attributes.find(key).map(all -> all.get(index)).orElse(0L);
  }
}
