// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import static java.util.Objects.requireNonNull;

import dev.adjoint.cpu.loop.BinaryLoop;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Lazy;
import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;

/// Puts rows of elements into other rows, or combines them with what is there.
@FunctionalInterface
interface RowCombine {

  Map<String, Map<DType, Lazy<BinaryLoop>>> LOOPS =
      Map.of(
          "add", loops(Float::sum, Double::sum, Long::sum, Integer::sum),
          "mul", loops((a, b) -> a * b, (a, b) -> a * b, (a, b) -> a * b, (a, b) -> a * b),
          "max", loops(Math::max, Math::max, Math::max, Math::max),
          "min", loops(Math::min, Math::min, Math::min, Math::min));

  /// `to[at…] = to[at…] ∘ from[start…]`, `width` elements.
  void run(MemorySegment to, long at, MemorySegment from, long start, long width);

  /// @param reduction `none`, `add`, `mul`, `max` or `min`
  static RowCombine of(String reduction, DType dtype) {
    if (reduction.equals("none")) {
      long bytes = dtype.sizeBytes();
      return (to, at, from, start, width) ->
          MemorySegment.copy(from, start * bytes, to, at * bytes, width * bytes);
    }
    BinaryLoop loop = requireNonNull(requireNonNull(LOOPS.get(reduction)).get(dtype)).get();
    RowCombine rows =
        (to, at, from, start, width) -> loop.run(to, at, 1, from, start, 1, to, at, width);
    return reduction.equals("add") ? single(dtype, rows) : rows;
  }

  /// Adding one element is what embeddings' and picked elements' gradients do most; it needs no
  /// loop.
  private static RowCombine single(DType dtype, RowCombine rows) {
    return switch (dtype) {
      case FLOAT32 ->
          (to, at, from, start, width) -> {
            if (width == 1) {
              float sum = to.getAtIndex(Elements.F32, at) + from.getAtIndex(Elements.F32, start);
              to.setAtIndex(Elements.F32, at, sum);
            } else {
              rows.run(to, at, from, start, width);
            }
          };
      default -> rows;
    };
  }

  private static Map<DType, Lazy<BinaryLoop>> loops(
      Elements.FloatBinary f32,
      DoubleBinaryOperator f64,
      LongBinaryOperator i64,
      IntBinaryOperator i32) {
    Map<DType, Lazy<BinaryLoop>> loops = new EnumMap<>(DType.class);
    loops.put(DType.FLOAT32, new Lazy<>(() -> BinaryLoop.of(Elements.f32(f32))));
    loops.put(DType.FLOAT64, new Lazy<>(() -> BinaryLoop.of(Elements.f64(f64))));
    loops.put(DType.INT64, new Lazy<>(() -> BinaryLoop.of(Elements.i64(i64))));
    loops.put(DType.INT32, new Lazy<>(() -> BinaryLoop.of(Elements.i32(i32))));
    return loops;
  }
}
