// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The choice of [NonMaxSuppression]: for each picture and class the best boxes in order, each
/// dropped if it overlaps one chosen before.
///
/// @param boxes `[pictures, boxes, 4]`
/// @param scores `[pictures, classes, boxes]`
/// @param most boxes of a class
/// @param overlap part of the union from which on the worse box goes
/// @param least score a box must exceed, if there is one
/// @param centred boxes are given by their middle and size
record Suppression(
    Tensor boxes,
    Tensor scores,
    long most,
    double overlap,
    Optional<Double> least,
    boolean centred) {

  /// Picture, class and box of each choice, one after another.
  List<Long> selected() {
    List<Long> selected = new ArrayList<>();
    long classes = scores.shape().dim(1).size();
    for (long picture = 0; picture < scores.shape().dim(0).size(); picture++) {
      for (long category = 0; category < classes; category++) {
        select(picture, category, selected);
      }
    }
    return selected;
  }

  private void select(long picture, long category, List<Long> selected) {
    int count = Math.toIntExact(scores.shape().dim(2).size());
    long row = (picture * scores.shape().dim(1).size() + category) * count;
    List<Integer> order =
        IntStream.range(0, count)
            .filter(box -> least.isEmpty() || scores.get(row + box) > least.get())
            .boxed()
            .sorted(Comparator.comparingDouble(box -> -scores.get(row + box)))
            .toList();
    List<double[]> chosen = new ArrayList<>();
    for (int box : order) {
      if (chosen.size() >= most) {
        return;
      }
      double[] corners = corners(picture * count + box);
      if (chosen.stream().noneMatch(other -> overlaps(other, corners))) {
        chosen.add(corners);
        selected.add(picture);
        selected.add(category);
        selected.add((long) box);
      }
    }
  }

  /// Smaller and larger of the first coordinate, then of the second.
  private double[] corners(long box) {
    double a = boxes.get(4 * box);
    double b = boxes.get(4 * box + 1);
    double c = boxes.get(4 * box + 2);
    double d = boxes.get(4 * box + 3);
    return centred
        ? new double[] {a - c / 2, a + c / 2, b - d / 2, b + d / 2}
        : new double[] {Math.min(a, c), Math.max(a, c), Math.min(b, d), Math.max(b, d)};
  }

  private boolean overlaps(double[] one, double[] other) {
    double height = Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
    double width = Math.min(one[3], other[3]) - Math.max(one[2], other[2]);
    double both = Math.max(height, 0) * Math.max(width, 0);
    double areas = area(one) + area(other);
    return both > 0 && both / (areas - both) > overlap;
  }

  private static double area(double[] box) {
    return (box[1] - box[0]) * (box[3] - box[2]);
  }
}
