// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.conv.Conv;
import dev.adjoint.ops.conv.Sliding;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Convolution of images `[batch, channels, height, width]` with its own filters; owns `kernel:
/// [filters, channels / groups, size, size]` and `bias: [filters]`. Attributes are Keras's, the
/// layout of images is ONNX's.
public final class Conv2D {

  public static final Attribute<Long> FILTERS =
      Attribute.integer("filters").range(1, 1e9).doc("number of channels of the result");
  public static final Attribute<Long> KERNEL_SIZE =
      Attribute.integer("kernel_size").defaultsTo(3L).range(1, 1e6).doc("side of a filter");
  public static final Attribute<Long> STRIDE =
      Attribute.integer("stride").defaultsTo(1L).range(1, 1e6).doc("step of the window");
  public static final Attribute<Long> DILATION =
      Attribute.integer("dilation")
          .defaultsTo(1L)
          .range(1, 1e6)
          .doc("distance between the taps of a filter");
  public static final Attribute<String> PADDING =
      Attribute.text("padding")
          .defaultsTo("same")
          .choices("same", "valid")
          .doc("same keeps height and width (divided by the stride), valid adds nothing");
  public static final Attribute<Long> GROUPS =
      Attribute.integer("groups")
          .defaultsTo(1L)
          .range(1, 1e9)
          .doc("parts into which channels and filters fall");
  public static final Attribute<String> ACTIVATION = Activation.ATTRIBUTE;
  public static final Attribute<Boolean> USE_BIAS = Weights.USE_BIAS;
  public static final Attribute<String> KERNEL_INITIALIZER = Weights.KERNEL_INITIALIZER;
  public static final Attribute<String> BIAS_INITIALIZER = Weights.BIAS_INITIALIZER;

  public static final OpDef OP =
      OpDef.named("Conv2D")
          .category(Category.LAYER)
          .summary("Convolution of images with its own filters")
          .formula("Y = act(X ⋆ W + b)")
          .chainRule(
              "∂L/∂X = (∂L/∂Y ∘ act′) spread back through kernel",
              "∂L/∂kernel = X ⋆ (∂L/∂Y ∘ act′)",
              "∂L/∂bias = Σ ∂L/∂Y ∘ act′ over batch and places")
          .input("X", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .attribute(FILTERS)
          .attribute(KERNEL_SIZE)
          .attribute(STRIDE)
          .attribute(PADDING)
          .attribute(DILATION)
          .attribute(GROUPS)
          .attribute(ACTIVATION)
          .attribute(USE_BIAS)
          .attribute(KERNEL_INITIALIZER)
          .attribute(BIAS_INITIALIZER)
          .shape(Conv2D::shape)
          .decomposition(Conv2D::expand)
          .build();

  private Conv2D() {}

  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    if (x.rank() != 4) {
      throw in.reject(
          "C1", "X", "not a batch of images", "[batch, channels, height, width]", x.display());
    }
    if (!x.dim(1).isKnown()) {
      throw in.reject(
          "C2", "X", "the number of channels must be known", "a fixed dimension 1", x.display());
    }
    long groups = in.get(GROUPS);
    if (x.dim(1).size() % groups != 0 || in.get(FILTERS) % groups != 0) {
      throw in.reject(
          "C3",
          "groups",
          "channels or filters do not fall into equal groups",
          "a divisor of %s and of %d".formatted(x.dim(1), in.get(FILTERS)),
          Long.toString(groups));
    }
    List<Dim> out = new ArrayList<>(List.of(x.dim(0), Dim.of(in.get(FILTERS))));
    for (int axis = 2; axis < 4; axis++) {
      out.add(size(in, x.dim(axis)));
    }
    return Shape.of(out);
  }

  private static Dim size(ShapeScope in, Dim size) {
    long reach = (in.get(KERNEL_SIZE) - 1) * in.get(DILATION) + 1;
    long stride = in.get(STRIDE);
    boolean same = in.get(PADDING).equals("same");
    if (!size.isKnown()) {
      return stride == 1 && (same || reach == 1) ? size : Dim.UNKNOWN;
    }
    if (size.size() < (same ? 1 : reach)) {
      throw in.reject(
          "C4", "X", "the filter does not fit", "sides of at least " + reach, size.toString());
    }
    return Dim.of(Math.ceilDiv(same ? size.size() : size.size() - reach + 1, stride));
  }

  private static List<Value> expand(NodeScope node) {
    Value x = node.input("X");
    long side = node.get(KERNEL_SIZE);
    long seen = x.shape().dim(1).size() / node.get(GROUPS);
    TensorType kernelType = x.type().withShape(Shape.of(node.get(FILTERS), seen, side, side));
    Value kernel = Weights.kernel(node, kernelType);
    Value bias = Value.ABSENT;
    if (node.get(USE_BIAS)) {
      TensorType biasType = x.type().withShape(Shape.of(node.get(FILTERS)));
      bias = Weights.bias(node, biasType);
    }
    Attributes settings =
        Attributes.of(Sliding.STRIDES, Collections.nCopies(2, node.get(STRIDE)))
            .with(Sliding.DILATIONS, Collections.nCopies(2, node.get(DILATION)))
            .with(Conv.GROUP, node.get(GROUPS))
            .with(Sliding.AUTO_PAD, node.get(PADDING).equals("same") ? "SAME_UPPER" : "VALID");
    return List.of(Activation.of(node, node.emit(Conv.OP, settings, x, kernel, bias)));
  }
}
