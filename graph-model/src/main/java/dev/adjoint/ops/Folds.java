// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops;

import dev.adjoint.op.Fold;
import dev.adjoint.op.FoldScope;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/// The folds that families of ops share. Float32 is computed in double and rounded once: for sums,
/// products, quotients and square roots that is what float32 arithmetic gives.
public final class Folds {

  /// The operand as it is.
  public static final Fold SAME = in -> Optional.of(in.in(0).reshaped(in.result().shape()));

  private Folds() {}

  public static Fold unary(DoubleUnaryOperator real, LongUnaryOperator whole) {
    return in -> {
      Tensor a = in.in(0);
      boolean floating = a.dtype().isFloating();
      return filled(
          in,
          (out, i) -> {
            if (floating) {
              out.set(i, real.applyAsDouble(a.get(i)));
            } else {
              out.setLong(i, whole.applyAsLong(a.getLong(i)));
            }
          });
    };
  }

  public static Fold binary(DoubleBinaryOperator real, LongBinaryOperator whole) {
    return in -> {
      Tensor a = in.in(0);
      Tensor b = in.in(1);
      return a.dtype().isFloating()
          ? paired(in, (out, i, l, r) -> out.set(i, real.applyAsDouble(a.get(l), b.get(r))))
          : paired(
              in, (out, i, l, r) -> out.setLong(i, whole.applyAsLong(a.getLong(l), b.getLong(r))));
    };
  }

  /// Compares; the operators give 1 for true and 0 for false.
  public static Fold relation(DoubleBinaryOperator real, LongBinaryOperator whole) {
    return in -> {
      Tensor a = in.in(0);
      Tensor b = in.in(1);
      return a.dtype().isFloating()
          ? paired(
              in, (out, i, l, r) -> out.setLong(i, (long) real.applyAsDouble(a.get(l), b.get(r))))
          : paired(
              in, (out, i, l, r) -> out.setLong(i, whole.applyAsLong(a.getLong(l), b.getLong(r))));
    };
  }

  /// Sets one element of a tensor being made from those of two operands that are stretched over it.
  @FunctionalInterface
  private interface PairSetter {
    void set(Tensor out, long index, long left, long right);
  }

  private static Optional<Tensor> paired(FoldScope in, PairSetter setter) {
    Shape whole = in.result().shape();
    Shape left = in.in(0).shape();
    Shape right = in.in(1).shape();
    return filled(
        in, (out, i) -> setter.set(out, i, broadcast(i, whole, left), broadcast(i, whole, right)));
  }

  public static final Fold QUOTIENT = divided((a, b) -> a / b, (a, b) -> a / b);

  /// Divides; a whole divisor of 0 is left to the run to complain about.
  public static Fold divided(DoubleBinaryOperator real, LongBinaryOperator whole) {
    return in -> {
      boolean zero = false;
      for (long i = 0; i < in.in(1).elements() && !in.in(1).dtype().isFloating(); i++) {
        zero |= in.in(1).getLong(i) == 0;
      }
      return zero ? Optional.empty() : binary(real, whole).value(in);
    };
  }

  /// The first operand's elements in another order: element `i` is the one at `from(i)`.
  public static Optional<Tensor> picked(FoldScope in, Tensor source, LongUnaryOperator from) {
    return filled(in, (out, i) -> copy(source, from.applyAsLong(i), out, i));
  }

  /// Copies one element between tensors of one type.
  public static void copy(Tensor from, long at, Tensor to, long i) {
    if (from.dtype().isFloating()) {
      to.set(i, from.get(at));
    } else {
      to.setLong(i, from.getLong(at));
    }
  }

  /// Sets one element of a tensor being made.
  @FunctionalInterface
  public interface Setter {
    void set(Tensor out, long index);
  }

  public static Optional<Tensor> filled(FoldScope in, Setter setter) {
    Tensor out = Tensor.zeros(in.result());
    for (long i = 0; i < out.elements(); i++) {
      setter.set(out, i);
    }
    return Optional.of(out);
  }

  /// The element of an operand of shape `own` that is stretched over element `flat` of `whole`.
  public static long broadcast(long flat, Shape whole, Shape own) {
    long index = 0;
    long stride = 1;
    long rest = flat;
    int skipped = whole.rank() - own.rank();
    for (int axis = whole.rank() - 1; axis >= skipped; axis--) {
      long size = whole.dim(axis).size();
      long mine = own.dim(axis - skipped).size();
      index += mine == 1 ? 0 : rest % size * stride;
      stride *= mine;
      rest /= size;
    }
    return index;
  }
}
