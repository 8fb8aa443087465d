// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.source;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;

/// A value that is fed from outside at every run: a batch of pictures, their labels. Dimensions may
/// be names such as `N`; they are bound when the run begins, the same name to the same size
/// everywhere.
public final class Input {

  public static final Attribute<Shape> SHAPE =
      Attribute.shape("shape").doc("shape of the fed value; a name such as N is bound by the run");
  public static final Attribute<DType> DTYPE =
      Attribute.type("dtype").defaultsTo(DType.FLOAT32).doc("element type");

  public static final Attribute<Tensor> VALUE =
      Attribute.tensor("value").optional().doc("fed when a run is given nothing else");
  public static final Attribute<String> SAMPLE =
      Attribute.text("sample")
          .defaultsTo("none")
          .choices("none", "zeros", "ones", "normal", "uniform")
          .doc("made up and fed when a run is given nothing else and there is no value");

  public static final OpDef OP =
      OpDef.named("Input")
          .category(Category.DATA)
          .role(Role.INPUT)
          .summary("A value fed at every run")
          .formula("x")
          .output("x", in -> in.get(DTYPE))
          .attribute(SHAPE)
          .attribute(DTYPE)
          .attribute(VALUE)
          .attribute(SAMPLE)
          .shape(Input::shape)
          .notDifferentiable("an input has no inputs; its own gradient is what people fetch")
          .build();

  private Input() {}

  private static Shape shape(ShapeScope in) {
    Shape declared = in.get(SHAPE);
    in.attributes()
        .find(VALUE)
        .filter(value -> !fits(value, declared, in.get(DTYPE)))
        .ifPresent(
            value -> {
              throw in.reject(
                  "C1",
                  "value",
                  "the value to feed is of another type than the input",
                  new TensorType(in.get(DTYPE), declared).display(),
                  value.type().display());
            });
    return declared;
  }

  private static boolean fits(Tensor value, Shape declared, DType dtype) {
    boolean fits = value.dtype() == dtype && value.shape().mayEqual(declared);
    return fits;
  }
}
