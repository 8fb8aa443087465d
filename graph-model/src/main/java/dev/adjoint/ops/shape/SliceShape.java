// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.ShapeScope;
import dev.adjoint.ops.Axes;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The shape rule of [Slice]: as much as can be said when operands or dimensions are not known yet.
final class SliceShape {

  /// Positions from here on mean "to the end" whatever the size, as exporters write it.
  private static final long FAR = Integer.MAX_VALUE;

  private SliceShape() {}

  static Shape of(ShapeScope in) {
    Shape data = in.shape("data");
    requireLists(in);
    Optional<Tensor> axes = operand(in, "axes");
    boolean axesKnown = !in.has("axes") || axes.isPresent();
    Dim count = in.shape("starts").dim(0);
    if (!axesKnown || !count.isKnown()) {
      return Shape.of(Collections.nCopies(data.rank(), Dim.UNKNOWN));
    }
    Shape out = data;
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < count.size(); i++) {
      int at = i;
      long axis = axes.map(a -> a.getLong(at)).orElse((long) i);
      int index = Axes.check(in, "C2", in.has("axes") ? "axes" : "starts", axis, data);
      if (!seen.add(index)) {
        throw in.reject(
            "C3", "axes", "an axis is named twice", "different axes", Long.toString(axis));
      }
      out = out.withDim(index, size(in, data.dim(index), i));
    }
    return out;
  }

  private static void requireLists(ShapeScope in) {
    for (String port : new String[] {"starts", "ends", "axes", "steps"}) {
      if (!in.has(port)) {
        continue;
      }
      Shape list = in.shape(port);
      Shape starts = in.shape("starts");
      if (list.rank() != 1 || !list.dim(0).mayEqual(starts.dim(0))) {
        throw in.reject(
            "C1",
            port,
            "starts, ends, axes and steps must be lists of one length",
            starts.rank() == 1 ? "a list of " + starts.dim(0) : "one dimension",
            list.display());
      }
    }
  }

  private static Dim size(ShapeScope in, Dim dim, int i) {
    Optional<Tensor> starts = operand(in, "starts");
    Optional<Tensor> ends = operand(in, "ends");
    Optional<Tensor> steps = operand(in, "steps");
    if (in.has("steps") && steps.isEmpty()) {
      return Dim.UNKNOWN;
    }
    long step = steps.map(s -> s.getLong(i)).orElse(1L);
    if (step == 0) {
      throw in.reject("C4", "steps", "a step cannot be 0", "a step other than 0", "0");
    }
    if (starts.isEmpty() || ends.isEmpty()) {
      return Dim.UNKNOWN;
    }
    return size(dim, starts.get().getLong(i), ends.get().getLong(i), step);
  }

  private static Dim size(Dim dim, long start, long end, long step) {
    if (dim.isKnown()) {
      return Dim.of(SliceRange.of(dim.size(), start, end, step).count());
    }
    boolean forwards = step == 1 && start == 0 && end >= FAR;
    boolean backwards = step == -1 && (start == -1 || start >= FAR) && end <= -FAR;
    return forwards || backwards ? dim : Dim.UNKNOWN;
  }

  private static Optional<Tensor> operand(ShapeScope in, String port) {
    return in.has(port) ? in.constant(port) : Optional.empty();
  }
}
