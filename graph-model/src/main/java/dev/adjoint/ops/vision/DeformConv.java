// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Parts;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;

/// Convolution whose kernel reads at places of its own at every position, moved by `offset` and
/// weighted by `mask` (Dai et al., 2017; Zhu et al., 2019). Between the elements it reads along
/// straight lines, outside the image zeros.
public final class DeformConv {

  public static final Attribute<List<Long>> DILATIONS =
      Attribute.integers("dilations").optional().doc("distance of the kernel's elements; 1");
  public static final Attribute<Long> GROUP =
      Attribute.integer("group").defaultsTo(1L).range(1, 1e9).doc("groups of channels");
  public static final Attribute<List<Long>> KERNEL_SHAPE =
      Attribute.integers("kernel_shape").optional().doc("sizes of the kernel; those of W");
  public static final Attribute<Long> OFFSET_GROUP =
      Attribute.integer("offset_group")
          .defaultsTo(1L)
          .range(1, 1e9)
          .doc("groups of channels with offsets of their own");
  public static final Attribute<List<Long>> PADS =
      Attribute.integers("pads").optional().doc("zeros before and then after every axis; none");
  public static final Attribute<List<Long>> STRIDES =
      Attribute.integers("strides").optional().doc("distance of the kernel's positions; 1");

  public static final OpDef OP =
      OpDef.named("DeformConv")
          .since(22)
          .category(Category.VISION)
          .summary("Convolution that reads at places of its own")
          .formula("Y[y] = Σ_k W[k] · mask[k, y] · X[y + k + offset[k, y]] + B")
          .chainRule(
              "∂L/∂X = Σ W · mask · weight of the place · ∂L/∂Y",
              "∂L/∂W = Σ ∂L/∂Y · mask · X at the place",
              "∂L/∂offset = Σ ∂L/∂Y · W · mask · slope of X at the place",
              "∂L/∂B = Σ ∂L/∂Y",
              "∂L/∂mask = Σ ∂L/∂Y · W · X at the place")
          .input("X", "T", TypeSet.FLOATING)
          .input("W", "T", TypeSet.FLOATING)
          .input("offset", "T", TypeSet.FLOATING)
          .optionalInput("B", "T", TypeSet.FLOATING)
          .optionalInput("mask", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .attribute(DILATIONS)
          .attribute(GROUP)
          .attribute(KERNEL_SHAPE)
          .attribute(OFFSET_GROUP)
          .attribute(PADS)
          .attribute(STRIDES)
          .shape(DeformShape::of)
          .decomposition(node -> List.of(new Deforming(node, new Formula(node)).convolved()))
          .build();

  private DeformConv() {}

  /// One use of the op.
  private record Deforming(NodeScope node, Formula f) {

    Value convolved() {
      Value columns = columns();
      Shape w = node.input("W").shape();
      long group = node.get(GROUP);
      long images = columns.shape().dim(0).size();
      long depth = w.product(1, w.rank()).size();
      Value grouped =
          f.reshape(columns, Shape.of(images, group, depth, columns.shape().dim(3).size()));
      Value weights = f.reshape(node.input("W"), Shape.of(group, w.dim(0).size() / group, depth));
      Value product = f.matmul(weights, grouped);
      Shape offset = node.input("offset").shape();
      Shape out =
          Shape.of(List.of(Dim.of(images), w.dim(0))).append(offset.slice(2, offset.rank()));
      Value y = f.reshape(product, out);
      return node.has("B")
          ? f.add(y, f.reshape(node.input("B"), Resampling.lone(y.rank(), 1, w.dim(0).size())))
          : y;
    }

    /// What every element of the kernel reads: `[images, channels, kernel, places]`.
    private Value columns() {
      Value x = node.input("X");
      long images = x.shape().dim(0).size();
      long shared = node.get(OFFSET_GROUP);
      long channels = x.shape().dim(1).size();
      Shape split = Shape.of(images * shared, channels / shared);
      Value apart = f.reshape(x, split.append(x.shape().slice(2, x.rank())));
      Sampler sampler = Sampler.of(f, apart);
      Shape kernel = node.input("W").shape().slice(2, x.rank());
      long elements = kernel.elements();
      Value image = node.constant(Tensor.of(DType.INT64, Shape.of(images * shared, 1, 1), i -> i));
      List<Sampler.Reading> readings = sampler.readings(image, taps(sampler, kernel));
      Value read = sampler.sum(readings);
      long places = read.shape().dim(2).size();
      if (node.has("mask")) {
        Shape shape = Shape.of(images * shared, elements, places, 1);
        read = f.mul(read, f.reshape(node.input("mask"), shape));
      }
      Value turned = f.transpose(read, List.of(0, 3, 1, 2));
      return f.reshape(turned, Shape.of(images, channels, elements, places));
    }

    /// Taps of every axis: `[images · offset groups, kernel, places]`.
    private List<List<Tap>> taps(Sampler sampler, Shape kernel) {
      Value offset = node.input("offset");
      Shape out = offset.shape().slice(2, offset.rank());
      long rows = offset.shape().dim(0).size() * node.get(OFFSET_GROUP);
      int axes = kernel.rank();
      Value moved = f.reshape(offset, Shape.of(rows, kernel.elements(), axes, out.elements()));
      List<Value> each = Parts.equal(node, moved, 2, axes);
      List<List<Tap>> taps = new ArrayList<>();
      for (int axis = 0; axis < axes; axis++) {
        Value own = f.reshape(each.get(axis), Shape.of(rows, kernel.elements(), out.elements()));
        taps.add(sampler.linear(axis, f.add(own, base(kernel, out, axis))));
      }
      return taps;
    }

    /// Where the kernel reads without offsets: `[1, kernel, places]`.
    private Value base(Shape kernel, Shape out, int axis) {
      long stride = DeformShape.entry(node.attributes(), STRIDES, axis, 1);
      long dilation = DeformShape.entry(node.attributes(), DILATIONS, axis, 1);
      long pad = DeformShape.entry(node.attributes(), PADS, axis, 0);
      long places = out.elements();
      return node.constant(
          Tensor.of(
              node.input("X").type().dtype(),
              Shape.of(1, kernel.elements(), places),
              i ->
                  coordinate(kernel, axis, i / places) * dilation
                      + coordinate(out, axis, i % places) * stride
                      - pad));
    }

    /// Coordinate along `axis` of element `index` in row-major order.
    private static long coordinate(Shape shape, int axis, long index) {
      return index / shape.product(axis + 1, shape.rank()).size() % shape.dim(axis).size();
    }
  }
}
