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

/// Spreads channels out over blocks of pixels: `[n, c·b², h, w]` becomes `[n, c, h·b, w·b]`.
public final class DepthToSpace {

  public static final Attribute<Long> BLOCKSIZE = BlockShape.BLOCKSIZE;
  public static final Attribute<String> MODE =
      Attribute.text("mode")
          .defaultsTo("DCR")
          .choices("DCR", "CRD")
          .doc("order of the channels: depth, column, row or column, row, depth");

  public static final OpDef OP =
      OpDef.named("DepthToSpace")
          .since(13)
          .category(Category.INDEX)
          .summary("Spreads channels out over blocks of pixels")
          .formula("output[c, h·b + i, w·b + j] = input[c′, h, w]")
          .chainRule("∂L/∂input = space-to-depth(∂L/∂output)")
          .input("input", "T", TypeSet.ANY)
          .output("output", "T")
          .attribute(BLOCKSIZE)
          .attribute(MODE)
          .shape(DepthToSpace::shape)
          .decomposition(DepthToSpace::expand)
          .build();

  private DepthToSpace() {}

  private static Shape shape(ShapeScope in) {
    Shape input = BlockShape.pictures(in);
    long block = in.get(BLOCKSIZE);
    Dim side = Dim.of(block);
    return Shape.of(
        List.of(
            input.dim(0),
            BlockShape.divided(in, "C2", input, 1, block * block),
            input.dim(2).times(side),
            input.dim(3).times(side)));
  }

  private static List<Value> expand(NodeScope node) {
    Value input = node.input("input");
    long[] d = input.shape().sizes();
    long b = node.get(BLOCKSIZE);
    long depth = d[1] / (b * b);
    Formula f = new Formula(node);
    Rearrange r = new Rearrange(node);
    Value pixels;
    if (node.get(MODE).equals("CRD")) {
      Value parts = f.reshape(input, Shape.of(d[0], depth, b, b, d[2], d[3]));
      pixels = r.transpose(parts, 0L, 1L, 4L, 2L, 5L, 3L);
    } else {
      Value parts = f.reshape(input, Shape.of(d[0], b, b, depth, d[2], d[3]));
      pixels = r.transpose(parts, 0L, 3L, 4L, 1L, 5L, 2L);
    }
    return List.of(f.reshape(pixels, Shape.of(d[0], depth, d[2] * b, d[3] * b)));
  }
}
