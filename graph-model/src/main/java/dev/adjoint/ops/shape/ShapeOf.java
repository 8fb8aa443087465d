// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.FoldScope;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// The op `Shape`: the sizes of the axes `start` to `end` as a list. Positions count from the end
/// when negative and are clamped.
public final class ShapeOf {

  public static final Attribute<Long> START =
      Attribute.integer("start")
          .defaultsTo(0L)
          .doc("first axis taken; negative counts from the end");
  public static final Attribute<Long> END =
      Attribute.integer("end")
          .optional()
          .doc("axis before which to stop; negative counts from the end, left out: after the last");

  public static final OpDef OP =
      OpDef.named("Shape")
          .since(25)
          .category(Category.INDEX)
          .summary("The sizes of a tensor as a list of integers")
          .formula("shape = [d₀, d₁, …]")
          .input("data", "T", TypeSet.ANY)
          .output("shape", DType.INT64)
          .attribute(START)
          .attribute(END)
          .shape(ShapeOf::shape)
          .decomposition(ShapeOf::expand)
          .notDifferentiable("a shape does not change with the numbers in it")
          .foldTypes(ShapeOf::fold)
          .build();

  private ShapeOf() {}

  private static Shape shape(ShapeScope in) {
    return Shape.of(taken(in.attributes(), in.shape("data")).rank());
  }

  private static Shape taken(Attributes attributes, Shape data) {
    int rank = data.rank();
    int start = clamp(attributes.get(START), rank);
    int end = clamp(attributes.find(END).orElse((long) rank), rank);
    return data.slice(start, Math.max(start, end));
  }

  private static int clamp(long position, int rank) {
    return Math.clamp(position < 0 ? position + rank : position, 0, rank);
  }

  private static List<Value> expand(NodeScope node) {
    Shape taken = taken(node.attributes(), node.input("data").shape());
    return List.of(node.constant(Tensor.vector(taken.sizes())));
  }

  /// Sizes are enough: those that are asked for must be known, the others need not.
  private static Optional<Tensor> fold(FoldScope in) {
    Shape data = in.types().getFirst().orElseThrow().shape();
    Shape taken = data.ranked() ? taken(in.attributes(), data) : Shape.UNRANKED;
    return taken.isKnown() ? Optional.of(Tensor.vector(taken.sizes())) : Optional.empty();
  }
}
