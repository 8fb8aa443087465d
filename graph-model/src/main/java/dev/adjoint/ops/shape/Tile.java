// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Lays copies of the whole tensor side by side, `repeats[i]` of them along axis `i`.
public final class Tile {

  public static final OpDef OP =
      OpDef.named("Tile")
          .since(13)
          .category(Category.INDEX)
          .summary("Lays copies of a tensor side by side")
          .formula("output[i] = input[i mod d]")
          .chainRule("∂L/∂input[j] = Σ ∂L/∂output[i] where i mod d = j")
          .input("input", "T", TypeSet.ANY)
          .input("repeats", "T1", TypeSet.INT64)
          .output("output", "T")
          .shape(Tile::shape)
          .decomposition(Tile::expand)
          .build();

  private Tile() {}

  private static Shape shape(ShapeScope in) {
    Shape input = in.shape("input");
    Shape list = in.shape("repeats");
    if (list.rank() != 1 || !list.dim(0).mayEqual(Dim.of(input.rank()))) {
      throw in.reject(
          "C1",
          "repeats",
          "there must be a number of copies for every axis",
          "a list of " + input.rank(),
          list.display());
    }
    return in.constant("repeats")
        .map(repeats -> repeated(in, input, repeats))
        .orElseGet(() -> Shape.of(Collections.nCopies(input.rank(), Dim.UNKNOWN)));
  }

  private static Shape repeated(ShapeScope in, Shape input, Tensor repeats) {
    List<Dim> out = new ArrayList<>();
    for (int axis = 0; axis < input.rank(); axis++) {
      long count = repeats.getLong(axis);
      if (count < 0) {
        throw in.reject(
            "C2",
            "repeats",
            "a number of copies is negative",
            "0 or more copies",
            Arrays.toString(repeats.toLongs()));
      }
      out.add(input.dim(axis).times(Dim.of(count)));
    }
    return Shape.of(out);
  }

  /// Every axis of size d that is repeated becomes two, `1, d`; the first is stretched.
  private static List<Value> expand(NodeScope node) {
    Value input = node.input("input");
    long[] repeats = node.constantValue(node.input("repeats")).orElseThrow().toLongs();
    long[] sizes = input.shape().sizes();
    List<Dim> split = new ArrayList<>();
    List<Dim> stretched = new ArrayList<>();
    long[] whole = new long[sizes.length];
    for (int axis = 0; axis < sizes.length; axis++) {
      if (repeats[axis] != 1) {
        split.add(Dim.ONE);
        stretched.add(Dim.of(repeats[axis]));
      }
      split.add(Dim.of(sizes[axis]));
      stretched.add(Dim.of(sizes[axis]));
      whole[axis] = Math.multiplyExact(sizes[axis], repeats[axis]);
    }
    Formula f = new Formula(node);
    Value copies = f.expand(f.reshape(input, Shape.of(split)), Shape.of(stretched));
    return List.of(f.reshape(copies, Shape.of(whole)));
  }
}
