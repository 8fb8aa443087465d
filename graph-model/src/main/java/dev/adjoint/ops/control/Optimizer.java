// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;

/// One training step: fetching it differentiates `loss` by every trainable parameter and variable
/// it depends on and updates them at the end of the run. Attributes are named as in the training
/// section of a project file; each kind reads its own.
public final class Optimizer {

  public static final Attribute<String> KIND =
      Attribute.text("kind")
          .defaultsTo("sgd")
          .choices("sgd", "momentum", "nesterov", "adam", "adamw", "rmsprop", "adagrad", "adadelta")
          .doc("update rule");
  public static final Attribute<Double> LEARNING_RATE =
      real("learning_rate", 0.01, "length of a step");
  public static final Attribute<Double> MOMENTUM =
      share("momentum", 0.9, "share of the last step kept (momentum, nesterov)");
  public static final Attribute<Double> BETA1 =
      share("beta1", 0.9, "decay of the mean gradient (adam, adamw)");
  public static final Attribute<Double> BETA2 =
      share("beta2", 0.999, "decay of the mean squared gradient (adam, adamw)");
  public static final Attribute<Double> RHO =
      share("rho", 0.9, "decay of the mean squared gradient (rmsprop, adadelta)");
  public static final Attribute<Double> EPSILON =
      real("epsilon", 1e-8, "keeps the divisor from 0 (adam, adamw, rmsprop, adagrad, adadelta)");
  public static final Attribute<Double> INITIAL_ACCUMULATOR =
      real("initial_accumulator", 0.0, "first sum of squares (adagrad)");
  public static final Attribute<Double> WEIGHT_DECAY =
      real("weight_decay", 0.0, "share of each weight taken off a step, by learning_rate (adamw)");
  public static final Attribute<Double> L2 =
      real("l2", 0.0, "times the weight, added to each gradient after clipping");
  public static final Attribute<Double> CLIP_NORM =
      Attribute.real("clip_norm")
          .optional()
          .range(0, Double.MAX_VALUE)
          .doc("largest norm of all gradients together; longer ones are scaled down");

  public static final OpDef OP =
      OpDef.named("Optimizer")
          .category(Category.GRAPH)
          .role(Role.CONTROL)
          .summary("Updates all trainable weights when fetched")
          .formula("w ← w − learning_rate · ∂loss/∂w")
          .input("loss", "T", TypeSet.FLOATING)
          .output("done", DType.BOOL)
          .attribute(KIND)
          .attribute(LEARNING_RATE)
          .attribute(MOMENTUM)
          .attribute(BETA1)
          .attribute(BETA2)
          .attribute(RHO)
          .attribute(EPSILON)
          .attribute(INITIAL_ACCUMULATOR)
          .attribute(WEIGHT_DECAY)
          .attribute(L2)
          .attribute(CLIP_NORM)
          .shape(Optimizer::shape)
          .notDifferentiable("its value says only that the update happened")
          .build();

  private Optimizer() {}

  private static Attribute<Double> real(String name, double fallback, String doc) {
    return Attribute.real(name).defaultsTo(fallback).range(0, Double.MAX_VALUE).doc(doc);
  }

  private static Attribute<Double> share(String name, double fallback, String doc) {
    return Attribute.real(name).defaultsTo(fallback).range(0, 1).doc(doc);
  }

  private static Shape shape(ShapeScope in) {
    Shape loss = in.shape("loss");
    if (loss.dims().stream().anyMatch(dim -> dim.isKnown() && !dim.is(1))) {
      throw in.reject(
          "C1",
          "loss",
          "only a single number can be made small; reduce it first",
          "one element",
          loss.display());
    }
    return Shape.SCALAR;
  }
}
