// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.Thumbnail;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Optional;

/// How high a node will be once a run shows its value and gradient in it.
///
/// In a run, wires are led around this room whether it is filled yet or not: they keep their ways
/// while values come and go. It follows from the declared type alone, as [ValuePicture] follows
/// from the value.
final class ValueRoom {
  /// The value's line and the gradient's.
  private static final int LINES = 2;

  /// What stands for a size that is not known yet.
  private static final Dim SEVERAL = Dim.of(2);

  private ValueRoom() {}

  /// The height of a node with that frame, whose first output is of that type.
  ///
  /// @param type empty when it is not known: room is left for a matrix
  /// @param ownLines lines that it shows without a run
  static double height(NodeFrame frame, Optional<TensorType> type, int ownLines) {
    double picture = type.map(ValueRoom::picture).orElse(ValuePicture.MATRIX);
    boolean integer = type.filter(known -> !known.dtype().isFloating()).isPresent();
    int lines = ownLines + (integer ? 1 : LINES);
    double filled =
        frame.contentTop()
            + (picture > 0 ? picture + NodeFrame.GAP : 0)
            + lines * NodeFrame.LINE
            + NodeFrame.GAP;
    return Math.max(frame.height(), filled);
  }

  private static double picture(TensorType type) {
    if (!type.dtype().isFloating()) {
      return 0;
    }
    if (!type.shape().ranked()) {
      return ValuePicture.MATRIX;
    }
    Shape shape = Shape.of(type.shape().dims().stream().map(ValueRoom::known).toList());
    List<Dim> dims = shape.dims();
    if (dims.stream().allMatch(Dim.ONE::equals)) {
      return 0;
    }
    if (shape.rank() == 1) {
      return Thumbnail.Plot.HEIGHT;
    }
    if (Images.in(shape).isPresent()) {
      return ValuePicture.IMAGES;
    }
    boolean row = dims.subList(0, dims.size() - 1).stream().allMatch(Dim.ONE::equals);
    return FeatureMaps.in(shape)
        .map(maps -> maps.rows() * ValuePicture.MAP_ROW)
        .orElse(row ? ValuePicture.ROW : ValuePicture.MATRIX);
  }

  private static Dim known(Dim dim) {
    return dim instanceof Dim.Known ? dim : SEVERAL;
  }
}
