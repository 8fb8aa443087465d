// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.index.ScatterElements;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Puts the maxima of a `MaxPool` back where they were found, among zeros.
public final class MaxUnpool {

  public static final OpDef OP =
      OpDef.named("MaxUnpool")
          .since(22)
          .category(Category.CONVOLUTION)
          .summary("Puts maxima back where they were found")
          .formula("output[I[o]] = X[o]")
          .chainRule("∂L/∂X[o] = ∂L/∂output[I[o]]")
          .input("X", "T1", TypeSet.FLOATING)
          .input("I", "T2", TypeSet.INT64)
          .optionalInput("output_shape", "T2", TypeSet.INT64)
          .output("output", "T1")
          .attribute(Sliding.KERNEL_SHAPE)
          .attribute(Sliding.PADS)
          .attribute(Sliding.STRIDES)
          .shape(MaxUnpool::shape)
          .decomposition(MaxUnpool::expand)
          .build();

  private MaxUnpool() {}

  private static Shape shape(ShapeScope in) {
    Sliding.requireImage(in, "X");
    Shape x = in.shape("X");
    int rank = x.rank() - 2;
    List<Long> kernel = in.get(Sliding.KERNEL_SHAPE);
    if (kernel.size() != rank) {
      throw in.reject(
          "C2",
          "kernel_shape",
          "does not fit the spatial axes",
          rank + " sizes",
          kernel.toString());
    }
    Sliding.requireList(in, Sliding.KERNEL_SHAPE, rank, 1);
    Sliding.requireList(in, Sliding.STRIDES, rank, 1);
    Sliding.requireList(in, Sliding.PADS, 2 * rank, 0);
    requireSameShape(in, x);
    if (in.has("output_shape")) {
      return said(in, x);
    }
    Shape inferred = inferred(in.attributes(), x);
    for (int axis = 2; axis < inferred.rank(); axis++) {
      if (inferred.dim(axis).is(0)) {
        throw in.reject(
            "C7",
            "pads",
            "nothing of the result is left along spatial axis " + (axis - 2),
            "less padding",
            "0 elements");
      }
    }
    return inferred;
  }

  private static void requireSameShape(ShapeScope in, Shape x) {
    Shape places = in.shape("I");
    boolean same = places.mayEqual(x);
    if (!same) {
      throw in.reject("C5", "I", "one place for each element", x.display(), places.display());
    }
  }

  private static Shape said(ShapeScope in, Shape x) {
    Shape list = in.shape("output_shape");
    Optional<Tensor> sizes = in.constant("output_shape");
    boolean fits = list.rank() == 1 && (!list.dim(0).isKnown() || list.dim(0).is(x.rank()));
    for (long size : sizes.map(Tensor::toLongs).orElse(new long[0])) {
      fits &= size >= 0;
    }
    if (!fits) {
      throw in.reject(
          "C6",
          "output_shape",
          "not the sizes of the result",
          x.rank() + " sizes of 0 or more",
          sizes.map(Tensor::toString).orElse(list.display()));
    }
    return sizes
        .map(known -> Shape.of(known.toLongs()))
        .orElse(Shape.of(Collections.nCopies(x.rank(), Dim.UNKNOWN)));
  }

  /// The smallest image that gives windows of this kind; 0 where padding leaves nothing.
  private static Shape inferred(Attributes attributes, Shape x) {
    List<Long> kernel = attributes.get(Sliding.KERNEL_SHAPE);
    List<Long> strides = attributes.find(Sliding.STRIDES).orElse(List.of());
    List<Long> pads = attributes.find(Sliding.PADS).orElse(List.of());
    List<Dim> dims = new ArrayList<>(x.dims().subList(0, 2));
    for (int axis = 0; axis < kernel.size(); axis++) {
      Dim size = x.dim(axis + 2);
      long stride = strides.isEmpty() ? 1 : strides.get(axis);
      long pad = pads.isEmpty() ? 0 : pads.get(axis) + pads.get(axis + kernel.size());
      dims.add(size.isKnown() ? grown(size.size(), stride, kernel.get(axis) - pad) : Dim.UNKNOWN);
    }
    return Shape.of(dims);
  }

  private static Dim grown(long size, long stride, long more) {
    return Dim.of(Math.max(0, Math.addExact(Math.multiplyExact(size - 1, stride), more)));
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("X");
    Shape shape =
        node.has("output_shape")
            ? Shape.of(node.constantValue(node.input("output_shape")).orElseThrow().toLongs())
            : inferred(node.attributes(), x.shape());
    Shape flat = Shape.of(x.shape().elements());
    Value zeros = f.expand(f.scalar(0, x), Shape.of(shape.elements()));
    Value put =
        node.emit(ScatterElements.OP, zeros, f.reshape(node.input("I"), flat), f.reshape(x, flat));
    return List.of(f.reshape(put, shape));
  }
}
