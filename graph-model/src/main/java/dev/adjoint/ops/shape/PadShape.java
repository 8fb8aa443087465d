// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.ShapeScope;
import dev.adjoint.ops.Axes;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The shape rule of [Pad].
final class PadShape {

  private PadShape() {}

  static Shape of(ShapeScope in) {
    Shape data = in.shape("data");
    requireLists(in, data);
    requireOneValue(in);
    Optional<Tensor> axes = in.has("axes") ? in.constant("axes") : Optional.empty();
    axes.ifPresent(given -> requireAxes(in, data, given));
    Optional<Tensor> pads = in.constant("pads");
    if (pads.isEmpty() || (in.has("axes") && axes.isEmpty())) {
      return Shape.of(Collections.nCopies(data.rank(), Dim.UNKNOWN));
    }
    long[] numbers = pads.get().toLongs();
    List<Border> borders = Border.all(data.rank(), numbers, axes);
    List<Dim> out = new ArrayList<>();
    for (int axis = 0; axis < data.rank(); axis++) {
      out.add(size(in, data.dim(axis), borders.get(axis), numbers));
    }
    return Shape.of(out);
  }

  private static void requireLists(ShapeScope in, Shape data) {
    Shape axes = in.has("axes") ? in.shape("axes") : Shape.of(data.rank());
    if (axes.rank() != 1) {
      throw in.reject("C2", "axes", "axes must be a list", "one dimension", axes.display());
    }
    Shape pads = in.shape("pads");
    Dim expected = axes.dim(0).times(Dim.of(2));
    if (pads.rank() != 1 || !pads.dim(0).mayEqual(expected)) {
      throw in.reject(
          "C1",
          "pads",
          "there must be two numbers for every axis",
          "a list of " + expected,
          pads.display());
    }
  }

  private static void requireOneValue(ShapeScope in) {
    if (in.has("constant_value")) {
      Shape value = in.shape("constant_value");
      if (value.rank() > 1 || (value.rank() == 1 && !value.dim(0).mayEqual(Dim.ONE))) {
        throw in.reject(
            "C5",
            "constant_value",
            "the value to add must be one number",
            "a scalar",
            value.display());
      }
    }
  }

  private static void requireAxes(ShapeScope in, Shape data, Tensor axes) {
    Set<Integer> seen = new HashSet<>();
    for (long axis : axes.toLongs()) {
      if (!seen.add(Axes.check(in, "C2", "axes", axis, data))) {
        throw in.reject(
            "C3", "axes", "an axis is named twice", "different axes", Long.toString(axis));
      }
    }
  }

  private static Dim size(ShapeScope in, Dim dim, Border border, long[] pads) {
    if (!dim.isKnown()) {
      boolean cuts = border.begin() < 0 || border.end() < 0;
      return cuts ? Dim.UNKNOWN : dim.plus(Dim.of(border.grown(0)));
    }
    long kept = border.kept(dim.size());
    if (kept < 0) {
      throw in.reject(
          "C4",
          "pads",
          "more is cut off than there is",
          "at most " + dim + " elements",
          Arrays.toString(pads));
    }
    if (kept == 0 && border.grown(0) > 0 && !in.get(Pad.MODE).equals("constant")) {
      throw in.reject(
          "C6",
          "pads",
          "there is nothing to repeat along an empty axis",
          "mode constant, or elements to repeat",
          Arrays.toString(pads));
    }
    return Dim.of(border.grown(kept));
  }
}
