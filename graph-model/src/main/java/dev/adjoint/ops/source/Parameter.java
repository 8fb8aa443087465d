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

/// A trainable tensor: state that lives across runs and that optimizers update. Its first value
/// comes from `value`, from the project's weights file, or from `initializer` with `seed`.
public final class Parameter {

  public static final Attribute<Shape> SHAPE =
      Attribute.shape("shape").doc("shape; every dimension known");
  public static final Attribute<DType> DTYPE =
      Attribute.type("dtype").defaultsTo(DType.FLOAT32).doc("element type");
  public static final Attribute<String> INITIALIZER = initializer("initializer", "xavier_uniform");
  public static final Attribute<Double> SCALE =
      Attribute.real("scale")
          .defaultsTo(1.0)
          .doc("constant, half width of uniform, deviation of normal, factor of orthogonal");
  public static final Attribute<Long> SEED =
      Attribute.integer("seed").optional().doc("own seed; otherwise the run's seed and the name");
  public static final Attribute<Boolean> TRAINABLE =
      Attribute.flag("trainable").defaultsTo(true).doc("0 freezes it");
  public static final Attribute<Tensor> VALUE =
      Attribute.tensor("value").optional().doc("first value, instead of an initializer");

  public static final OpDef OP =
      OpDef.named("Parameter")
          .category(Category.PARAMETERS)
          .role(Role.STATE)
          .role(Role.STATE)
          .summary("Trainable weights")
          .formula("W")
          .output("W", in -> in.get(DTYPE))
          .attribute(SHAPE)
          .attribute(DTYPE)
          .attribute(INITIALIZER)
          .attribute(SCALE)
          .attribute(SEED)
          .attribute(TRAINABLE)
          .attribute(VALUE)
          .shape(Parameter::shape)
          .notDifferentiable("a parameter has no inputs; its own gradient is what people fetch")
          .build();

  private Parameter() {}

  private static Shape shape(ShapeScope in) {
    if (in.get(TRAINABLE) && !in.get(DTYPE).isFloating()) {
      throw in.reject(
          "C3",
          "dtype",
          "only floating numbers can be trained; use trainable = 0 or a Variable",
          "float32 or float64",
          in.get(DTYPE).label());
    }
    return States.shape(in);
  }

  /// An attribute that names an initializer; Glorot and He are the papers of 2010 and 2015,
  /// orthogonal is that of Saxe et al., 2014.
  public static Attribute<String> initializer(String name, String fallback) {
    return Attribute.text(name)
        .defaultsTo(fallback)
        .choices(
            "zeros",
            "ones",
            "constant",
            "uniform",
            "normal",
            "xavier_uniform",
            "xavier_normal",
            "he_uniform",
            "he_normal",
            "orthogonal")
        .doc("how the first value is made");
  }
}
