// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

import dev.adjoint.op.ShapeScope;
import dev.adjoint.ops.Axes;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The shape rule of [Resize].
record ResizeShape(ShapeScope in, Shape x) {

  /// Longest axis of a result: places and weights of all its elements are worked out.
  private static final long LONGEST = 1 << 22;

  static Shape of(ShapeScope in) {
    return new ResizeShape(in, in.shape("X")).result();
  }

  private Shape result() {
    List<Integer> axes = axes();
    boolean scaled = given("scales");
    boolean sized = given("sizes");
    boolean unsure = scaled && sized && (open("scales") || open("sizes"));
    if (scaled == sized && !unsure) {
      throw in.reject(
          "C2",
          "scales",
          "either the scales are given or the sizes",
          "one of scales and sizes",
          scaled ? "both" : "none");
    }
    boolean cropped = in.get(Resize.TRANSFORMATION).equals(Resize.CROP);
    requireList("scales", axes.size());
    requireList("sizes", axes.size());
    if (cropped) {
      requireList("roi", 2 * axes.size());
    }
    boolean known = !unsure && known(scaled ? "scales" : "sizes") && (!cropped || known("roi"));
    if (!known) {
      return Shape.of(Collections.nCopies(x.rank(), Dim.UNKNOWN));
    }
    ResizeSizes sizes =
        new ResizeSizes(
            in.attributes(),
            axes,
            cropped ? list("roi") : Optional.empty(),
            list("scales"),
            list("sizes"));
    list("scales").ifPresent(this::requirePositive);
    List<Dim> out = new ArrayList<>();
    for (int axis = 0; axis < x.rank(); axis++) {
      out.add(size(sizes, axis));
    }
    return Shape.of(out);
  }

  private List<Integer> axes() {
    Optional<List<Long>> said = in.attributes().find(Resize.AXES);
    if (said.isEmpty()) {
      return IntStream.range(0, x.rank()).boxed().toList();
    }
    List<Integer> axes = new ArrayList<>();
    for (long axis : said.get()) {
      int index = Axes.check(in, "C1", "axes", axis, x);
      if (axes.contains(index)) {
        throw in.reject(
            "C1", "axes", "an axis is named twice", "different axes", Long.toString(axis));
      }
      axes.add(index);
    }
    return axes;
  }

  /// Older models leave an operand out by an empty one.
  private boolean given(String port) {
    return in.has(port) && !in.shape(port).equals(Shape.of(0));
  }

  /// Whether the operand may still turn out to be empty.
  private boolean open(String port) {
    return in.shape(port).rank() == 1 && !in.shape(port).dim(0).isKnown();
  }

  private boolean known(String port) {
    return !given(port) || in.constant(port).isPresent();
  }

  private Optional<Tensor> list(String port) {
    return given(port) ? in.constant(port) : Optional.empty();
  }

  private void requireList(String port, int length) {
    if (!given(port)) {
      return;
    }
    Shape list = in.shape(port);
    if (list.rank() != 1 || !list.dim(0).mayEqual(Dim.of(length))) {
      throw in.reject(
          "C3",
          port,
          "there must be a number for every axis" + (port.equals("roi") ? " and side" : ""),
          length + " numbers",
          list.display());
    }
  }

  private void requirePositive(Tensor scales) {
    for (long i = 0; i < scales.elements(); i++) {
      if (!(scales.get(i) > 0) || Double.isInfinite(scales.get(i))) {
        throw in.reject(
            "C4",
            "scales",
            "a scale is not positive",
            "finite numbers above 0",
            Double.toString(scales.get(i)));
      }
    }
  }

  private Dim size(ResizeSizes sizes, int axis) {
    Dim own = x.dim(axis);
    int at = sizes.axes().indexOf(axis);
    boolean stretched = in.get(Resize.ASPECT).equals("stretch");
    if (at < 0 || (!own.isKnown() && sizes.scales().filter(s -> s.get(at) == 1).isPresent())) {
      return own;
    }
    if (sizes.sizes().isPresent() && stretched) {
      return checked(sizes.sizes().get().getLong(at), own);
    }
    boolean measurable =
        sizes.scales().isPresent()
            ? own.isKnown()
            : sizes.axes().stream().allMatch(a -> x.dim(a).isKnown());
    return measurable ? checked(sizes.axis(axis, known()).to(), own) : Dim.UNKNOWN;
  }

  /// Sizes of the original, 0 where they are not known: nobody asks for those.
  private long[] known() {
    return x.dims().stream().mapToLong(dim -> dim.isKnown() ? dim.size() : 0).toArray();
  }

  private Dim checked(long size, Dim own) {
    if (size < 0 || size > LONGEST || (own.is(0) && size > 0)) {
      throw in.reject(
          "C5",
          "sizes",
          "an image cannot be resized so",
          own.is(0) ? "size 0, as there is nothing to read" : "a size from 0 to " + LONGEST,
          Long.toString(size));
    }
    return Dim.of(size);
  }
}
