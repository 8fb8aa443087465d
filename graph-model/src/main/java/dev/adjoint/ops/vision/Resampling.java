// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Puts a tensor together anew along one axis from the taps of each element.
final class Resampling {

  /// With more taps than this a product with the whole matrix is quicker than gathering.
  private static final int MOST_GATHERED = 4;

  private Resampling() {}

  static Value along(Formula f, Value x, int axis, Taps taps) {
    if (taps.count() > MOST_GATHERED) {
      return product(f, x, axis, taps);
    }
    Value sum = part(f, x, axis, taps, 0);
    for (int tap = 1; tap < taps.count(); tap++) {
      sum = f.add(sum, part(f, x, axis, taps, tap));
    }
    return sum;
  }

  /// The contribution of tap number `tap` of every element.
  private static Value part(Formula f, Value x, int axis, Taps taps, int tap) {
    int length = taps.places().length / taps.count();
    Tensor places =
        Tensor.of(DType.INT64, Shape.of(length), i -> taps.places()[(int) i * taps.count() + tap]);
    Value picked =
        f.emit()
            .emit(Gather.OP, Attributes.of(Gather.AXIS, (long) axis), x, f.emit().constant(places));
    if (taps.count() == 1) {
      return picked;
    }
    Shape column = lone(x.rank(), axis, length);
    Tensor weights =
        Tensor.of(x.type().dtype(), column, i -> taps.weights()[(int) i * taps.count() + tap]);
    return f.mul(picked, f.emit().constant(weights));
  }

  /// Size `length` along `axis` and 1 elsewhere.
  static Shape lone(int rank, int axis, long length) {
    List<Dim> dims = new ArrayList<>(Collections.nCopies(rank, Dim.ONE));
    dims.set(axis, Dim.of(length));
    return Shape.of(dims);
  }

  private static Value product(Formula f, Value x, int axis, Taps taps) {
    int from = Math.toIntExact(x.shape().dim(axis).size());
    int to = taps.places().length / taps.count();
    double[] matrix = new double[Math.multiplyExact(from, to)];
    for (int i = 0; i < taps.places().length; i++) {
      matrix[(int) taps.places()[i] * to + i / taps.count()] += taps.weights()[i];
    }
    Value weights =
        f.emit().constant(Tensor.of(x.type().dtype(), Shape.of(from, to), i -> matrix[(int) i]));
    List<Integer> swap = new ArrayList<>();
    for (int i = 0; i < x.rank(); i++) {
      swap.add(i == axis ? x.rank() - 1 : i == x.rank() - 1 ? axis : i);
    }
    return f.transpose(f.matmul(f.transpose(x, swap), weights), swap);
  }
}
