// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.signal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Fourier;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Discrete Fourier transform along one axis, of real or complex numbers, and back. The last
/// dimension holds the real part alone or real and imaginary part.
public final class DFT {
  public static final Attribute<Boolean> INVERSE =
      Attribute.flag("inverse").defaultsTo(false).doc("1 turns a spectrum into a signal again");

  public static final Attribute<Boolean> ONESIDED =
      Attribute.flag("onesided")
          .defaultsTo(false)
          .doc("1 leaves out the mirrored half of the spectrum of a real signal");

  /// The longest transform.
  private static final long LONGEST = 1 << 26;

  public static final OpDef OP =
      OpDef.named("DFT")
          .since(20)
          .category(Category.VISION)
          .summary("Discrete Fourier transform along one axis")
          .formula("output[k] = Σ input[n] exp(−2πi k n / N)")
          .chainRule("∂L/∂input = transform of ∂L/∂output with the other sign")
          .input("input", "T1", TypeSet.FLOATING)
          .optionalInput("dft_length", "T2", TypeSet.INTEGER)
          .optionalInput("axis", "T3", TypeSet.INT64)
          .output("output", "T1")
          .attribute(INVERSE)
          .attribute(ONESIDED)
          .shape(DFT::shape)
          .decomposition(DFT::expand)
          .build();

  private DFT() {}

  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("input");
    boolean inverse = in.get(INVERSE);
    boolean onesided = in.get(ONESIDED);
    requireParts(in, x, onesided, inverse);
    Optional<Long> length = OneNumber.whole(in, "C2", "dft_length", 1, LONGEST);
    Optional<Tensor> axis = OneNumber.at(in, "C3", "axis");
    Dim parts = Dim.of(inverse && onesided ? 1 : 2);
    if (in.has("axis") && axis.isEmpty()) {
      return Shape.of(Collections.nCopies(x.rank(), Dim.UNKNOWN)).withDim(x.rank() - 1, parts);
    }
    int along = requireAxis(in, axis, x);
    Dim bins = bins(in.has("dft_length"), length, x.dim(along), inverse, onesided);
    return x.withDim(along, bins).withDim(x.rank() - 1, parts);
  }

  private static void requireParts(ShapeScope in, Shape x, boolean onesided, boolean inverse) {
    Dim parts = x.rank() < 2 ? Dim.of(0) : x.dim(x.rank() - 1);
    boolean real = parts.mayEqual(Dim.ONE) && !(onesided && inverse);
    boolean complex = parts.mayEqual(Dim.of(2)) && !(onesided && !inverse);
    if (!real && !complex) {
      String expected =
          onesided
              ? inverse ? "a last dimension of 2" : "a last dimension of 1"
              : "a last dimension of 1 or 2";
      throw in.reject("C1", "input", "not the numbers this needs", expected, x.display());
    }
  }

  private static int requireAxis(ShapeScope in, Optional<Tensor> given, Shape x) {
    long axis = given.map(a -> a.getLong(0)).orElse(-2L);
    int rank = x.rank();
    boolean last = axis == -1 || axis == rank - 1;
    if (last || axis < -rank || axis >= rank) {
      throw in.reject(
          "C3", "axis", "cannot transform along it", "an axis before the last", "" + axis);
    }
    return (int) (axis < 0 ? axis + rank : axis);
  }

  /// The number of elements along the axis of the result.
  private static Dim bins(
      boolean said, Optional<Long> length, Dim size, boolean inverse, boolean onesided) {
    if (said ? length.isEmpty() : !size.isKnown() && onesided) {
      return Dim.UNKNOWN;
    }
    if (!said && !onesided) {
      return size;
    }
    long n = said ? length.orElseThrow() : length(size.size(), inverse);
    return Dim.of(onesided && !inverse ? n / 2 + 1 : n);
  }

  /// The length of a one-sided transform that nobody has said.
  private static long length(long size, boolean inverse) {
    return inverse ? Math.max(0, 2 * (size - 1)) : size;
  }

  private static List<Value> expand(NodeScope node) {
    Value x = node.input("input");
    int rank = x.rank();
    boolean inverse = node.get(INVERSE);
    boolean onesided = node.get(ONESIDED);
    long given = OneNumber.of(node, "axis").map(a -> a.getLong(0)).orElse(-2L);
    Axis axis = new Axis(node, (int) (given < 0 ? given + rank : given));
    Axis parts = new Axis(node, rank - 1);
    long size = x.shape().dim(axis.index()).size();
    long length =
        OneNumber.of(node, "dft_length")
            .map(n -> n.getLong(0))
            .orElse(onesided ? length(size, inverse) : size);
    Value complex = parts.fitted(x, 2);
    Value whole =
        onesided && inverse ? mirrored(node, axis, complex, length) : axis.fitted(complex, length);
    Attributes along =
        Attributes.of(Fourier.AXIS, (long) axis.index()).with(Fourier.INVERSE, inverse);
    Value y = node.emit(Fourier.OP, along, whole);
    if (inverse) {
      Formula f = new Formula(node);
      Value scaled = length == 0 ? y : f.div(y, f.scalar(length, y));
      return List.of(onesided ? parts.first(scaled, 1) : scaled);
    }
    return List.of(onesided ? axis.first(y, length / 2 + 1) : y);
  }

  /// The spectrum of a real signal, of which only the first half is given: the other half mirrors
  /// it, with imaginary parts negated.
  private static Value mirrored(NodeScope node, Axis axis, Value half, long length) {
    long kept = length == 0 ? 0 : length / 2 + 1;
    Value first = axis.fitted(half, kept);
    Value whole = axis.picked(first, Shape.of(length), k -> k < kept ? k : length - k);
    long after = whole.shape().slice(axis.index() + 1, whole.rank()).elements();
    Shape signs = whole.shape().slice(axis.index(), whole.rank());
    Tensor sign =
        Tensor.of(whole.type().dtype(), signs, i -> i / after >= kept && i % 2 == 1 ? -1 : 1);
    return new Formula(node).mul(whole, node.constant(sign));
  }
}
