// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Product along some axes or of all; the product of nothing is 1. The gradient multiplies what
/// stands before and behind each element and so is right where elements are 0.
public final class ReduceProd {
  public static final OpDef OP =
      Reduction.named("ReduceProd", 18, TypeSet.NUMERIC)
          .summary("Product along some axes or of all")
          .formula("reduced = Π data")
          .chainRule("∂L/∂data = repeat(∂L/∂reduced) ∘ (product of the others)")
          .gradient(ReduceProd::gradient)
          .fold(ReductionFold.of(1, (a, b) -> a * b))
          .build();

  private ReduceProd() {}

  private static void gradient(GradientScope g) {
    if (!g.wants("data")) {
      return;
    }
    Value others = productOfOthers(new Formula(g), g.input("data"), Reduction.axes(g));
    Value up = Reduction.spread(g, g.upstream("reduced"));
    g.contribute("data", new Formula(g).mul(up, others));
  }

  /// The product of all elements that are reduced together with each, without it. The reduced axes
  /// are moved to the end and made one.
  private static Value productOfOthers(Formula f, Value data, List<Integer> axes) {
    if (axes.isEmpty()) {
      return f.full(1, data);
    }
    List<Long> order = new ArrayList<>();
    LongStream.range(0, data.rank()).filter(a -> !axes.contains((int) a)).forEach(order::add);
    int kept = order.size();
    axes.forEach(axis -> order.add(axis.longValue()));
    Value moved = transpose(f, data, order);
    Shape sizes = moved.shape();
    long count = sizes.slice(kept, sizes.rank()).elements();
    Value lines = f.reshape(moved, sizes.slice(0, kept).append(Shape.of(count)));
    Value others = f.mul(before(f, lines, false), before(f, lines, true));
    return transpose(f, f.reshape(others, sizes), inverse(order));
  }

  private static Value before(Formula f, Value lines, boolean reverse) {
    Attributes exclusive = Attributes.of(CumProd.EXCLUSIVE, true).with(CumProd.REVERSE, reverse);
    Value last = f.emit().constant(Tensor.scalar(DType.INT64, lines.rank() - 1));
    return f.emit().emit(CumProd.OP, exclusive, lines, last);
  }

  private static Value transpose(Formula f, Value value, List<Long> order) {
    boolean inPlace = LongStream.range(0, order.size()).allMatch(a -> order.get((int) a) == a);
    return inPlace
        ? value
        : f.emit().emit(Transpose.OP, Attributes.of(Transpose.PERM, order), value);
  }

  private static List<Long> inverse(List<Long> order) {
    return LongStream.range(0, order.size()).map(order::indexOf).boxed().toList();
  }
}
