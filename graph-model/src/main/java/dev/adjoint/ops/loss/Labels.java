// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.loss;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Less;
import dev.adjoint.ops.math.Where;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.ops.shape.OneHot;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;

/// Class numbers beside scores `[N, C, d…]`: shape checks and picking by label, shared by the
/// losses.
final class Labels {

  /// The axis of the classes.
  static final int CLASSES = 1;

  private Labels() {}

  /// Rejects with C2 unless labels are the scores without their class axis; that shape.
  static Shape check(ShapeScope in, Shape scores, String port) {
    Shape labels = in.shape(port);
    List<Dim> rows = new ArrayList<>(scores.dims());
    rows.remove(CLASSES);
    Shape expected = Shape.of(rows);
    boolean fits = labels.mayEqual(expected);
    if (!fits) {
      throw in.reject(
          "C2",
          port,
          "there must be one label for each row of scores",
          expected.display(),
          labels.display());
    }
    return expected;
  }

  /// True at the label of each row, of the shape of `scores`.
  static Value mask(Formula f, Value scores, Value labels) {
    return f.emit()
        .emit(
            OneHot.OP,
            Attributes.of(OneHot.AXIS, (long) CLASSES),
            labels,
            f.scalar(classes(scores), DType.INT64),
            f.emit().constant(Tensor.of(DType.BOOL, Shape.of(2), i -> i)));
  }

  /// The element of `values` at the label of each row. Picks rather than multiplies by the mask: an
  /// infinite value elsewhere in the row must not become NaN.
  static Value pick(Formula f, Value mask, Value values, boolean keep) {
    return f.sum(f.emit().emit(Where.OP, mask, values, f.scalar(0, values)), keep, CLASSES);
  }

  /// The weight of each row's class. Gathering is what refuses a label outside the classes, which a
  /// one-hot row would take in silence; so there are weights (1 each) even when nobody asked for
  /// them. A negative label counts from no end: it is moved to where gathering refuses it, too.
  static Value weights(Formula f, Value table, Value labels) {
    Value below = f.emit().emit(Less.OP, labels, f.scalar(0, labels));
    Value moved = f.sub(labels, f.scalar(table.shape().dim(0).size(), labels));
    return f.emit().emit(Gather.OP, table, f.emit().emit(Where.OP, below, moved, labels));
  }

  /// Weight 1 for each class.
  static Value even(Formula f, Value scores) {
    return f.emit().constant(Tensor.of(scores.type().dtype(), Shape.of(classes(scores)), i -> 1));
  }

  private static long classes(Value scores) {
    return scores.shape().dim(CLASSES).size();
  }
}
