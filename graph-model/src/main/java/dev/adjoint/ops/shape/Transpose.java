// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.FoldScope;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Folds;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Reorders axes: output axis `i` is input axis `perm[i]`; without `perm` the order is reversed.
public final class Transpose {

  public static final Attribute<List<Long>> PERM =
      Attribute.integers("perm").optional().doc("order of the axes; reversed when left out");

  public static final OpDef OP =
      OpDef.named("Transpose")
          .since(25)
          .category(Category.INDEX)
          .summary("Reorders the axes")
          .formula("transposed = dataᵀ")
          .chainRule("∂L/∂data = transpose⁻¹(∂L/∂transposed)")
          .input("data", "T", TypeSet.ANY)
          .output("transposed", "T")
          .attribute(PERM)
          .shape(Transpose::shape)
          .gradient(Transpose::gradient)
          .fold(Transpose::fold)
          .build();

  private Transpose() {}

  /// The permutation in force for an input of `rank`.
  public static List<Long> perm(Attributes attributes, int rank) {
    return attributes
        .find(PERM)
        .orElseGet(() -> LongStream.range(0, rank).mapToObj(i -> rank - 1 - i).toList());
  }

  private static Shape shape(ShapeScope in) {
    Shape data = in.shape("data");
    List<Long> perm = perm(in.attributes(), data.rank());
    if (!perm.stream()
        .sorted()
        .toList()
        .equals(LongStream.range(0, data.rank()).boxed().toList())) {
      throw in.reject(
          "C1",
          "perm",
          "not an order of the axes of " + data.display(),
          "each of 0 to " + (data.rank() - 1) + " once",
          perm.toString());
    }
    List<Dim> out = new ArrayList<>();
    perm.forEach(axis -> out.add(data.dim(axis.intValue())));
    return Shape.of(out);
  }

  private static void gradient(GradientScope g) {
    List<Long> perm = perm(g.attributes(), g.input("data").rank());
    List<Long> inverse = new ArrayList<>(Collections.nCopies(perm.size(), 0L));
    for (int i = 0; i < perm.size(); i++) {
      inverse.set(perm.get(i).intValue(), (long) i);
    }
    g.contribute("data", g.emit(OP, Attributes.of(PERM, inverse), g.upstream("transposed")));
  }

  private static Optional<Tensor> fold(FoldScope in) {
    Tensor data = in.in(0);
    int rank = data.shape().rank();
    List<Long> perm = perm(in.attributes(), rank);
    long[] strides = new long[rank];
    for (int axis = rank - 1, stride = 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= Math.toIntExact(data.shape().dim(axis).size());
    }
    long[] sizes = in.result().shape().sizes();
    return Folds.picked(
        in,
        data,
        i -> {
          long from = 0;
          long rest = i;
          for (int axis = rank - 1; axis >= 0; axis--) {
            from += rest % sizes[axis] * strides[perm.get(axis).intValue()];
            rest /= sizes[axis];
          }
          return from;
        });
  }
}
