// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
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
import java.util.List;

/// Stacks the pixels of every block as channels: `[n, c, h·b, w·b]` becomes `[n, b²·c, h, w]`. What
/// [DepthToSpace] undoes in its mode DCR.
public final class SpaceToDepth {

  public static final Attribute<Long> BLOCKSIZE = BlockShape.BLOCKSIZE;

  public static final OpDef OP =
      OpDef.named("SpaceToDepth")
          .since(13)
          .category(Category.INDEX)
          .summary("Stacks the pixels of every block as channels")
          .formula("output[c′, h, w] = input[c, h·b + i, w·b + j]")
          .chainRule("∂L/∂input = depth-to-space(∂L/∂output)")
          .input("input", "T", TypeSet.ANY)
          .output("output", "T")
          .attribute(BLOCKSIZE)
          .shape(SpaceToDepth::shape)
          .decomposition(SpaceToDepth::expand)
          .build();

  private SpaceToDepth() {}

  private static Shape shape(ShapeScope in) {
    Shape input = BlockShape.pictures(in);
    long block = in.get(BLOCKSIZE);
    return Shape.of(
        List.of(
            input.dim(0),
            input.dim(1).times(Dim.of(block * block)),
            BlockShape.divided(in, "C2", input, 2, block),
            BlockShape.divided(in, "C2", input, 3, block)));
  }

  private static List<Value> expand(NodeScope node) {
    Value input = node.input("input");
    long[] d = input.shape().sizes();
    long b = node.get(BLOCKSIZE);
    Formula f = new Formula(node);
    Value parts = f.reshape(input, Shape.of(d[0], d[1], d[2] / b, b, d[3] / b, b));
    Value channels = new Rearrange(node).transpose(parts, 0L, 3L, 5L, 1L, 2L, 4L);
    return List.of(f.reshape(channels, Shape.of(d[0], b * b * d[1], d[2] / b, d[3] / b)));
  }
}
