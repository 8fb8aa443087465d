// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.StateInit;
import dev.adjoint.op.Attributes;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Optional;

/// A graph as a Keras 3 model.
record KerasModel() implements Framework {
  @Override
  public Dialect dialect() {
    return Dialect.KERAS;
  }

  @Override
  public Phrases phrases() {
    return KerasPhrases.all();
  }

  @Override
  public List<String> imports() {
    return List.of("import keras", "from keras import ops");
  }

  @Override
  public String head(String name) {
    return "class " + name + "(keras.Model):";
  }

  @Override
  public String parameter(String name, TensorType type, StateInit init) {
    String trained =
        type.dtype().isFloating() && Initial.isTrained(init) ? "" : ", trainable=False";
    return "self.%s = self.add_weight(shape=%s, dtype=\"%s\", initializer=%s%s, name=\"%s\")"
        .formatted(
            name,
            Initial.sizes(type.shape()),
            type.dtype().label(),
            first(type, init),
            trained,
            name);
  }

  private static String first(TensorType type, StateInit init) {
    if (!(init instanceof StateInit.Declared declared)) {
      return "\"zeros\"";
    }
    Attributes a = declared.attributes();
    Optional<Tensor> value = a.find(Parameter.VALUE);
    if (value.isPresent()) {
      return literal(value.get());
    }
    String scale = Literals.real(a.get(Parameter.SCALE), type.dtype());
    return switch (a.get(Parameter.INITIALIZER)) {
      case "constant" -> "keras.initializers.Constant(" + scale + ")";
      case "uniform" -> "keras.initializers.RandomUniform(-" + scale + ", " + scale + ")";
      case "normal" -> "keras.initializers.RandomNormal(stddev=" + scale + ")";
      case "orthogonal" -> "keras.initializers.Orthogonal(" + scale + ")";
      case "xavier_uniform" -> "\"glorot_uniform\"";
      case "xavier_normal" -> "\"glorot_normal\"";
      default -> "\"" + a.get(Parameter.INITIALIZER) + "\"";
    };
  }

  private static String literal(Tensor value) {
    if (Literals.isFilled(value)) {
      return "keras.initializers.Constant(" + Literals.number(value, 0) + ")";
    }
    return value.elements() > Literals.LARGEST
        ? "\"zeros\""
        : "lambda shape, dtype: ops.array(" + Literals.list(value) + ", dtype)";
  }

  @Override
  public String method() {
    return "call";
  }

  @Override
  public String random(boolean drops, boolean draws) {
    return (draws ? ", rng=None" : "") + (drops ? ", training=False" : "");
  }

  @Override
  public List<String> use(String model, String arguments, String loss) {
    return List.of(
        "",
        "",
        "# model = " + model + "()",
        "# with tf.GradientTape() as tape:",
        "#     loss = model(" + arguments + ")[\"" + loss + "\"]",
        "# gradients = tape.gradient(loss, model.trainable_variables)",
        "# (import tensorflow as tf; on other backends fit() and train_on_batch() take them)");
  }
}
