// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.norm;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Reciprocal;
import dev.adjoint.ops.math.Sqrt;
import dev.adjoint.ops.reduce.ReduceMean;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/// Mean and variance of a value over some axes, which stay with size 1.
///
/// @param centred the value minus its mean
record Moments(Formula f, Value mean, Value centred, Value variance) {

  static final Attribute<Double> EPSILON =
      Attribute.real("epsilon")
          .defaultsTo(1e-5)
          .range(0, 1e30)
          .doc("added to the variance, so that nothing is divided by 0");
  static final Attribute<Long> STASH_TYPE =
      Attribute.integer("stash_type")
          .defaultsTo(1L)
          .doc("ONNX's number of the type to compute in; ours is always that of X");

  /// In two passes: the mean first, then the squares around it.
  static Moments of(Formula f, Value x, long... axes) {
    Value mean = mean(f, x, axes);
    Value centred = f.sub(x, mean);
    return new Moments(f, mean, centred, mean(f, f.mul(centred, centred), axes));
  }

  static Value mean(Formula f, Value x, long... axes) {
    return f.emit().emit(ReduceMean.OP, x, f.emit().constant(Tensor.vector(axes)));
  }

  /// `1 / √(variance + epsilon)`.
  Value inverseDeviation(double epsilon) {
    return inverseRoot(f, variance, epsilon);
  }

  static Value inverseRoot(Formula f, Value square, double epsilon) {
    Value root = f.emit().emit(Sqrt.OP, f.add(square, f.scalar(epsilon, square)));
    return f.emit().emit(Reciprocal.OP, root);
  }

  Value normalized(double epsilon) {
    return f.mul(centred, inverseDeviation(epsilon));
  }

  /// The axes from `first` to the last.
  static long[] from(int first, int rank) {
    return LongStream.range(first, rank).toArray();
  }

  /// One number a channel, laid along axis 1 of values of this rank (of the only axis-less kind
  /// there is, rank 1, it is the one number for all).
  static Value alongChannels(Formula f, Value perChannel, int rank) {
    if (rank == 1) {
      return perChannel;
    }
    List<Dim> column = new ArrayList<>(Collections.nCopies(rank - 1, Dim.ONE));
    column.set(0, perChannel.shape().dim(0));
    return f.reshape(perChannel, Shape.of(column));
  }
}
