// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Emitter;
import dev.adjoint.op.Value;
import dev.adjoint.ops.internal.Iota;
import dev.adjoint.ops.internal.SliceGradient;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.ops.shape.Slice;
import dev.adjoint.ops.shape.SliceRange;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Short words for the ops that move elements about without computing: what decompositions of shape
/// and index ops are made of. Wraps an [Emitter] as [Formula] does.
public record Rearrange(Emitter emit) {

  /// The integers from 0 to `count - 1`.
  public Value iota(long count) {
    return emit.emit(Iota.OP, Attributes.of(Iota.SIZE, count));
  }

  /// As [#iota], standing along `axis` of `rank` axes, the others of size 1.
  public Value iota(long count, int axis, int rank) {
    long[] sizes = new long[rank];
    Arrays.fill(sizes, 1);
    sizes[axis] = count;
    return new Formula(emit).reshape(iota(count), Shape.of(sizes));
  }

  public Value transpose(Value a, Long... perm) {
    return emit.emit(Transpose.OP, Attributes.of(Transpose.PERM, List.of(perm)), a);
  }

  public Value concat(int axis, List<Value> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : emit.emitAll(Concat.OP, Attributes.of(Concat.AXIS, (long) axis), parts).getFirst();
  }

  /// Slices along `axis` by number.
  public Value gather(Value data, Value indices, int axis) {
    return emit.emit(Gather.OP, Attributes.of(Gather.AXIS, (long) axis), data, indices);
  }

  /// `count` elements from `start` along one axis.
  public Value crop(Value data, int axis, long start, long count) {
    if (start == 0 && data.shape().dim(axis).is(count)) {
      return data;
    }
    List<SliceRange> ranges = new ArrayList<>();
    for (long size : data.shape().sizes()) {
      ranges.add(new SliceRange(0, 1, size));
    }
    ranges.set(axis, new SliceRange(count == 0 ? 0 : start, 1, count));
    return Slice.emit(emit, data, ranges);
  }

  /// Puts `data` into zeros of shape `whole`, its first element at `starts`.
  public Value embed(Value data, Shape whole, long... starts) {
    if (data.shape().equals(whole)) {
      return data;
    }
    Attributes place =
        Attributes.of(SliceGradient.SHAPE, whole)
            .with(SliceGradient.STARTS, Arrays.stream(starts).boxed().toList())
            .with(SliceGradient.STEPS, Collections.nCopies(starts.length, 1L));
    return emit.emit(SliceGradient.OP, place, data);
  }

  public Value integers(long... values) {
    return emit.constant(Tensor.vector(values));
  }
}
