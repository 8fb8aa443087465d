// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.index;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.Rearrange;
import dev.adjoint.ops.internal.GatherGradient;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Adds columns of blocks back to the picture that they were taken from; where blocks overlap the
/// values add up. PyTorch's `fold`, over any number of axes.
public final class Col2Im {

  /// No real picture has more axes.
  private static final long MOST = 64;

  public static final Attribute<List<Long>> DILATIONS =
      Attribute.integers("dilations").optional().doc("distance of a block's elements; 1 each");
  public static final Attribute<List<Long>> PADS =
      Attribute.integers("pads")
          .optional()
          .doc("border of the picture: before every axis, then after every axis; none");
  public static final Attribute<List<Long>> STRIDES =
      Attribute.integers("strides").optional().doc("distance from block to block; 1 each");

  public static final OpDef OP =
      OpDef.named("Col2Im")
          .since(18)
          .category(Category.VISION)
          .summary("Adds columns of blocks back to a picture")
          .formula("output[p] = Σ input[block, l] at p")
          .chainRule("∂L/∂input[block, l] = ∂L/∂output[p]")
          .input("input", "T", TypeSet.NUMERIC)
          .input("image_shape", "I", TypeSet.INT64)
          .input("block_shape", "I", TypeSet.INT64)
          .output("output", "T")
          .attribute(DILATIONS)
          .attribute(PADS)
          .attribute(STRIDES)
          .shape(Col2Im::shape)
          .decomposition(Col2Im::expand)
          .build();

  private Col2Im() {}

  private static Shape shape(ShapeScope in) {
    Shape input = in.shape("input");
    if (input.rank() != 3) {
      throw in.reject(
          "C1", "input", "these are no columns of blocks", "[n, c · block, l]", input.display());
    }
    Dim length = length(in);
    if (!length.isKnown() || length.size() > MOST) {
      return Shape.UNRANKED;
    }
    int axes = (int) length.size();
    Optional<Tensor> image = in.constant("image_shape");
    Optional<Tensor> block = in.constant("block_shape");
    List<Dim> out = new ArrayList<>(Collections.nCopies(axes + 2, Dim.UNKNOWN));
    out.set(0, input.dim(0));
    if (image.isEmpty() || block.isEmpty()) {
      return Shape.of(out);
    }
    Blocks blocks = Blocks.of(in.attributes(), image.get(), block.get());
    blocks.require(in, input);
    Dim channels = input.dim(1);
    long size = blocks.blockSize();
    out.set(1, channels.isKnown() ? Dim.of(channels.size() / size) : Dim.UNKNOWN);
    for (int axis = 0; axis < axes; axis++) {
      out.set(axis + 2, Dim.of(image.get().getLong(axis)));
    }
    return Shape.of(out);
  }

  /// How many axes the pictures have.
  private static Dim length(ShapeScope in) {
    Shape image = in.shape("image_shape");
    Shape block = in.shape("block_shape");
    boolean lists = image.rank() == 1 && block.rank() == 1;
    if (!lists || !image.dim(0).mayEqual(block.dim(0))) {
      throw in.reject(
          "C2",
          "block_shape",
          "the sizes of picture and block must be lists of one length",
          lists ? "a list of " + image.dim(0) : "one dimension each",
          image.display() + " and " + block.display());
    }
    return image.dim(0).isKnown() ? image.dim(0) : block.dim(0);
  }

  private static List<Value> expand(NodeScope node) {
    Value input = node.input("input");
    Blocks blocks =
        Blocks.of(
            node.attributes(),
            node.constantValue(node.input("image_shape")).orElseThrow(),
            node.constantValue(node.input("block_shape")).orElseThrow());
    long[] d = input.shape().sizes();
    long channels = d[1] / blocks.blockSize();
    Formula f = new Formula(node);
    Value columns = f.reshape(input, Shape.of(d[0] * channels, blocks.blockSize() * d[2]));
    Attributes whole =
        Attributes.of(GatherGradient.SHAPE, Shape.of(d[0] * channels, blocks.paddedSize()))
            .with(GatherGradient.AXIS, 1L);
    Value padded = node.emit(GatherGradient.OP, whole, columns, node.constant(blocks.places()));
    Value picture = f.reshape(padded, Shape.of(d[0], channels).append(Shape.of(blocks.padded())));
    for (int axis = 0; axis < blocks.image().length; axis++) {
      picture =
          new Rearrange(node).crop(picture, axis + 2, blocks.before(axis), blocks.image()[axis]);
    }
    return List.of(picture);
  }
}
