// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.index;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.Rearrange;
import dev.adjoint.ops.internal.ElementPlaces;
import dev.adjoint.ops.math.Less;
import dev.adjoint.type.Shape;
import java.util.List;

/// Reverses the first steps of every sequence of a batch, as many as it is long, and leaves the
/// rest as it is.
public final class ReverseSequence {

  public static final Attribute<Long> BATCH_AXIS =
      Attribute.integer("batch_axis").defaultsTo(1L).range(0, 1).doc("axis of the sequences");
  public static final Attribute<Long> TIME_AXIS =
      Attribute.integer("time_axis").defaultsTo(0L).range(0, 1).doc("axis of the steps");

  public static final OpDef OP =
      OpDef.named("ReverseSequence")
          .since(10)
          .category(Category.INDEX)
          .summary("Reverses sequences of different lengths")
          .formula("Y[t, n] = input[lens[n] − 1 − t, n] for t < lens[n]")
          .chainRule("∂L/∂input = reverse(∂L/∂Y)")
          .input("input", "T", TypeSet.ANY)
          .input("sequence_lens", "I", TypeSet.INT64)
          .output("Y", "T")
          .attribute(BATCH_AXIS)
          .attribute(TIME_AXIS)
          .shape(ReverseSequence::shape)
          .decomposition(ReverseSequence::expand)
          .build();

  private ReverseSequence() {}

  private static Shape shape(ShapeScope in) {
    Shape input = in.shape("input");
    if (input.rank() < 2) {
      throw in.reject(
          "C1", "input", "this is no batch of sequences", "rank 2 or more", input.display());
    }
    long batch = in.get(BATCH_AXIS);
    if (batch == in.get(TIME_AXIS)) {
      throw in.reject(
          "C2", "time_axis", "batch and time are the same axis", "different axes", "both " + batch);
    }
    Shape lens = in.shape("sequence_lens");
    if (lens.rank() != 1 || !lens.dim(0).mayEqual(input.dim((int) batch))) {
      throw in.reject(
          "C3",
          "sequence_lens",
          "there must be a length for every sequence",
          "a list of " + input.dim((int) batch),
          lens.display());
    }
    return input;
  }

  private static List<Value> expand(NodeScope node) {
    Value input = node.input("input");
    int time = Math.toIntExact(node.get(TIME_AXIS));
    Shape grid = input.shape().slice(0, 2);
    Shape across = time == 0 ? Shape.of(1, grid.dim(1).size()) : Shape.of(grid.dim(0).size(), 1);
    Formula f = new Formula(node);
    Value step = new Rearrange(node).iota(grid.dim(time).size(), time, 2);
    Value length = f.reshape(node.input("sequence_lens"), across);
    Value inside = node.emit(Less.OP, step, length);
    Value mirrored = f.sub(f.sub(length, f.scalar(1, length)), step);
    Value from = f.expand(f.where(inside, mirrored, step), grid);
    Value places = ElementPlaces.emit(node, from, grid, time);
    Value rows =
        f.reshape(
            input, Shape.of(grid.elements(), input.shape().slice(2, input.rank()).elements()));
    Value picked =
        new Rearrange(node).gather(rows, f.reshape(places, Shape.of(grid.elements())), 0);
    return List.of(f.reshape(picked, input.shape()));
  }
}
