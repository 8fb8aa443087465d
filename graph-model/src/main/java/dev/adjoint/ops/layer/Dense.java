// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;

/// Fully connected layer `y = activation(x · kernel + bias)` on the last axis of `x: […, in]`; owns
/// `kernel: [in, units]` and `bias: [units]`. Defaults are Keras's.
public final class Dense {

  public static final Attribute<Long> UNITS =
      Attribute.integer("units").range(1, 1e9).doc("number of outputs per row");
  public static final Attribute<String> ACTIVATION = Activation.ATTRIBUTE;
  public static final Attribute<Boolean> USE_BIAS = Weights.USE_BIAS;
  public static final Attribute<String> KERNEL_INITIALIZER = Weights.KERNEL_INITIALIZER;
  public static final Attribute<String> BIAS_INITIALIZER = Weights.BIAS_INITIALIZER;

  public static final OpDef OP =
      OpDef.named("Dense")
          .category(Category.LAYER)
          .summary("Fully connected layer with its own weights")
          .formula("Y = act(X · W + b)")
          .chainRule(
              "∂L/∂X = (∂L/∂Y ∘ act′) · kernelᵀ",
              "∂L/∂kernel = Xᵀ · (∂L/∂Y ∘ act′)",
              "∂L/∂bias = Σ ∂L/∂Y ∘ act′")
          .input("X", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .attribute(UNITS)
          .attribute(ACTIVATION)
          .attribute(USE_BIAS)
          .attribute(KERNEL_INITIALIZER)
          .attribute(BIAS_INITIALIZER)
          .shape(Dense::shape)
          .decomposition(Dense::expand)
          .build();

  private Dense() {}

  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    if (x.rank() < 1) {
      throw in.reject("C1", "X", "there is no feature axis", "at least one dimension", "a scalar");
    }
    if (!x.dim(x.rank() - 1).isKnown()) {
      throw in.reject(
          "C2", "X", "the number of features must be known", "a fixed last dimension", x.display());
    }
    return x.withDim(x.rank() - 1, Dim.of(in.get(UNITS)));
  }

  private static List<Value> expand(NodeScope node) {
    Value x = node.input("X");
    long features = x.shape().dim(x.rank() - 1).size();
    long units = node.get(UNITS);
    TensorType kernelType = new TensorType(x.type().dtype(), Shape.of(features, units));
    Value kernel = Weights.kernel(node, kernelType);
    Value sum = node.emit(MatMul.OP, x, kernel);
    if (node.get(USE_BIAS)) {
      TensorType biasType = kernelType.withShape(Shape.of(units));
      Value bias = Weights.bias(node, biasType);
      sum = new Formula(node).add(sum, bias);
    }
    return List.of(Activation.of(node, sum));
  }
}
