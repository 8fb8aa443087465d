// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.type.TensorType;
import java.util.List;

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
    return List.of("import keras", "import numpy as np", "from keras import ops");
  }

  @Override
  public String head(String name) {
    return "class " + name + "(keras.Model):";
  }

  @Override
  public String parameter(String name, TensorType type, String first, boolean trainable) {
    return "self.%s = keras.Variable(%s, trainable=%s, name=\"%s\")"
        .formatted(name, first, trainable && type.dtype().isFloating() ? "True" : "False", name);
  }

  @Override
  public String method() {
    return "call";
  }

  @Override
  public Library initials() {
    return Library.KERAS;
  }
}
