// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The dimensions of a tensor, outermost first; rank 0 is a scalar. A shape may also be unranked:
/// nothing is known, not even the number of dimensions.
public record Shape(boolean ranked, List<Dim> dims) {

  public static final Shape SCALAR = new Shape(true, List.of());
  public static final Shape UNRANKED = new Shape(false, List.of());

  public Shape {
    dims = List.copyOf(dims);
  }

  public static Shape of(long... sizes) {
    return new Shape(true, Arrays.stream(sizes).mapToObj(Dim::of).toList());
  }

  public static Shape of(List<Dim> dims) {
    return new Shape(true, dims);
  }

  public int rank() {
    return dims.size();
  }

  public Dim dim(int axis) {
    return dims.get(axis);
  }

  /// True when ranked and every dimension is known.
  public boolean isKnown() {
    if (!ranked) {
      return false;
    }
    for (int axis = 0; axis < dims.size(); axis++) {
      if (!dims.get(axis).isKnown()) {
        return false;
      }
    }
    return true;
  }

  /// The sizes of a known shape.
  ///
  /// @throws IllegalStateException if a dimension is not bound
  public long[] sizes() {
    if (!ranked) {
      throw new IllegalStateException("the shape is not known");
    }
    long[] sizes = new long[dims.size()];
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = dims.get(axis).size();
    }
    return sizes;
  }

  /// Number of elements of a known shape; [ArithmeticException] past 2^63.
  public long elements() {
    long count = 1;
    for (long size : sizes()) {
      count = Math.multiplyExact(count, size);
    }
    return count;
  }

  /// Product of the dimensions `from` (inclusive) to `to` (exclusive); may be symbolic.
  public Dim product(int from, int to) {
    Dim product = Dim.ONE;
    for (int axis = from; axis < to; axis++) {
      product = product.times(dims.get(axis));
    }
    return product;
  }

  public Shape withDim(int axis, Dim dim) {
    List<Dim> changed = new ArrayList<>(dims);
    changed.set(axis, dim);
    return of(changed);
  }

  /// Whether both may turn out to be the same shape, once symbols are bound; both must be ranked.
  public boolean mayEqual(Shape other) {
    boolean fits = rank() == other.rank();
    for (int axis = 0; fits && axis < rank(); axis++) {
      fits = dim(axis).mayEqual(other.dim(axis));
    }
    return fits;
  }

  public Shape slice(int from, int to) {
    return of(dims.subList(from, to));
  }

  public Shape append(Shape tail) {
    List<Dim> joined = new ArrayList<>(dims);
    joined.addAll(tail.dims);
    return of(joined);
  }

  /// NumPy/ONNX multidirectional broadcasting of two ranked shapes, or empty when they clash. A
  /// symbol against a known size other than 1 is taken to be that size.
  public static Optional<Shape> broadcast(Shape a, Shape b) {
    int rank = Math.max(a.rank(), b.rank());
    List<Dim> out = new ArrayList<>(rank);
    for (int i = 0; i < rank; i++) {
      Dim x = i < rank - a.rank() ? Dim.ONE : a.dim(i - (rank - a.rank()));
      Dim y = i < rank - b.rank() ? Dim.ONE : b.dim(i - (rank - b.rank()));
      if (x.is(1) || x.sameAs(y)) {
        out.add(y);
      } else if (y.is(1)) {
        out.add(x);
      } else if (!x.mayEqual(y)) {
        return Optional.empty();
      } else {
        out.add(x.isKnown() ? x : y.isKnown() ? y : Dim.UNKNOWN);
      }
    }
    return Optional.of(of(out));
  }

  /// `64×784`, `[ ]` for a scalar, `?` when unranked: the form shown to people.
  public String display() {
    if (!ranked) {
      return "?";
    }
    return dims.isEmpty()
        ? "[ ]"
        : dims.stream().map(Dim::toString).collect(Collectors.joining("×"));
  }

  @Override
  public String toString() {
    return ranked
        ? dims.stream().map(Dim::toString).collect(Collectors.joining(",", "[", "]"))
        : "[*]";
  }
}
