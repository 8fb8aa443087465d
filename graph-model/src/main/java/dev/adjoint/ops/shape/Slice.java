// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.Emitter;
import dev.adjoint.op.FoldScope;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Folds;
import dev.adjoint.ops.internal.SliceGradient;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Picks evenly spaced elements along some axes, as NumPy's `data[start:end:step]`; a negative step
/// walks backwards.
public final class Slice {

  public static final OpDef OP =
      OpDef.named("Slice")
          .since(13)
          .category(Category.INDEX)
          .summary("Picks a range along some axes, like data[start:end:step]")
          .formula("output = data[start:end:step]")
          .chainRule("∂L/∂data[start + i · step] = ∂L/∂output[i], else 0")
          .input("data", "T", TypeSet.ANY)
          .input("starts", "Tind", TypeSet.INTEGER)
          .input("ends", "Tind", TypeSet.INTEGER)
          .optionalInput("axes", "Tind", TypeSet.INTEGER)
          .optionalInput("steps", "Tind", TypeSet.INTEGER)
          .output("output", "T")
          .shape(SliceShape::of)
          .gradient(Slice::gradient)
          .fold(Slice::fold)
          .build();

  private Slice() {}

  /// What is picked along every axis of `data`, in order of the axes.
  ///
  /// @param axes all axes from the first when empty
  /// @param steps 1 each when empty
  public static List<SliceRange> ranges(
      Shape data, Tensor starts, Tensor ends, Optional<Tensor> axes, Optional<Tensor> steps) {
    List<SliceRange> ranges = new ArrayList<>();
    for (long size : data.sizes()) {
      ranges.add(new SliceRange(0, 1, size));
    }
    for (int i = 0; i < starts.elements(); i++) {
      int at = i;
      int axis = Axes.index(axes.map(a -> a.getLong(at)).orElse((long) i), data.rank());
      long step = steps.map(s -> s.getLong(at)).orElse(1L);
      long size = data.dim(axis).size();
      ranges.set(axis, SliceRange.of(size, starts.getLong(i), ends.getLong(i), step));
    }
    return ranges;
  }

  /// Emits the slice of `data` that `ranges` describe, one range an axis.
  public static Value emit(Emitter emitter, Value data, List<SliceRange> ranges) {
    return emitter.emit(
        OP,
        data,
        operand(emitter, ranges.stream().mapToLong(SliceRange::start)),
        operand(emitter, ranges.stream().mapToLong(SliceRange::end)),
        operand(emitter, LongStream.range(0, ranges.size())),
        operand(emitter, ranges.stream().mapToLong(SliceRange::step)));
  }

  private static Value operand(Emitter emitter, LongStream values) {
    return emitter.constant(Tensor.vector(values.toArray()));
  }

  private static void gradient(GradientScope g) {
    if (!g.wants("data")) {
      return;
    }
    if (g.input("starts").shape().dim(0).is(0)) {
      // Nothing is cut, whatever the operands hold: they may be unread, since no shape hangs on
      // them.
      g.contribute("data", g.upstream("output"));
      return;
    }
    Shape data = g.input("data").shape();
    List<SliceRange> ranges =
        ranges(
            data,
            constant(g, "starts").orElseThrow(),
            constant(g, "ends").orElseThrow(),
            constant(g, "axes"),
            constant(g, "steps"));
    Attributes place =
        Attributes.of(SliceGradient.SHAPE, data)
            .with(SliceGradient.STARTS, ranges.stream().map(SliceRange::start).toList())
            .with(SliceGradient.STEPS, ranges.stream().map(SliceRange::step).toList());
    g.contribute("data", g.emit(SliceGradient.OP, place, g.upstream("output")));
  }

  private static Optional<Tensor> constant(GradientScope g, String port) {
    return g.has(port) ? g.constantValue(g.input(port)) : Optional.empty();
  }

  private static Optional<Tensor> fold(FoldScope in) {
    Tensor data = in.in(0);
    List<SliceRange> ranges = ranges(data.shape(), in.in(1), in.in(2), in.find(3), in.find(4));
    long[] sizes = data.shape().sizes();
    return Folds.picked(
        in,
        data,
        i -> {
          long from = 0;
          long stride = 1;
          long rest = i;
          for (int axis = sizes.length - 1; axis >= 0; axis--) {
            SliceRange range = ranges.get(axis);
            from += (range.start() + rest % range.count() * range.step()) * stride;
            rest /= range.count();
            stride *= sizes[axis];
          }
          return from;
        });
  }
}
