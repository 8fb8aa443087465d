// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.Rearrange;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// Evenly spaced numbers from `start` up to, but without, `limit`: `max(⌈(limit - start) / delta⌉,
/// 0)` of them.
public final class Range {

  public static final OpDef OP =
      OpDef.named("Range")
          .since(11)
          .category(Category.INDEX)
          .summary("Evenly spaced numbers from start up to limit")
          .formula("output[i] = start + i · delta")
          .input("start", "T", TypeSet.NUMERIC)
          .input("limit", "T", TypeSet.NUMERIC)
          .input("delta", "T", TypeSet.NUMERIC)
          .output("output", "T")
          .shape(Range::shape)
          .decomposition(Range::expand)
          .notDifferentiable("how many numbers there are jumps with start, limit and delta")
          .build();

  private Range() {}

  private static Shape shape(ShapeScope in) {
    for (String port : List.of("start", "limit", "delta")) {
      Shape given = in.shape(port);
      boolean one = given.rank() == 0 || (given.rank() == 1 && given.dim(0).mayEqual(Dim.ONE));
      if (!one) {
        throw in.reject("C1", port, "this must be one number", "a scalar", given.display());
      }
    }
    Optional<Tensor> start = in.constant("start");
    Optional<Tensor> limit = in.constant("limit");
    Optional<Tensor> delta = in.constant("delta");
    if (delta.isPresent() && delta.get().get(0) == 0) {
      throw in.reject("C2", "delta", "a step of 0 leads nowhere", "a step other than 0", "0");
    }
    if (start.isEmpty() || limit.isEmpty() || delta.isEmpty()) {
      return Shape.of(List.of(Dim.UNKNOWN));
    }
    double count = count(start.get(), limit.get(), delta.get());
    if (!(count < Long.MAX_VALUE)) {
      throw in.reject(
          "C3", "limit", "the range has no end", "finite numbers", limit.get().toString());
    }
    return Shape.of((long) count);
  }

  /// NaN and infinity when the operands are not finite.
  private static double count(Tensor start, Tensor limit, Tensor delta) {
    if (start.dtype().isFloating()) {
      double count = Math.ceil((limit.get(0) - start.get(0)) / delta.get(0));
      return count < 0 ? 0 : count;
    }
    long from = start.getLong(0);
    long to = limit.getLong(0);
    long step = delta.getLong(0);
    if (step > 0 ? to <= from : to >= from) {
      return 0;
    }
    // The distance between two longs needs 65 bits; unsigned it fits into 64.
    long distance = step > 0 ? to - from : from - to;
    long stride = step > 0 ? step : -step;
    long whole = Long.divideUnsigned(distance, stride);
    long count = Long.remainderUnsigned(distance, stride) == 0 ? whole : whole + 1;
    return count < 0 ? Double.POSITIVE_INFINITY : count;
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value start = f.reshape(node.input("start"), Shape.SCALAR);
    Value delta = f.reshape(node.input("delta"), Shape.SCALAR);
    long count = (long) count(known(node, "start"), known(node, "limit"), known(node, "delta"));
    Value steps = f.cast(new Rearrange(node).iota(count), start.type().dtype());
    return List.of(f.add(start, f.mul(steps, delta)));
  }

  private static Tensor known(NodeScope node, String port) {
    return node.constantValue(node.input(port)).orElseThrow();
  }
}
