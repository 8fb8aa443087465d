// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.type.TensorType;
import java.util.List;

/// A graph as a PyTorch module.
record TorchModule() implements Framework {
  @Override
  public Dialect dialect() {
    return Dialect.PYTORCH;
  }

  @Override
  public Phrases phrases() {
    return TorchPhrases.all();
  }

  @Override
  public List<String> imports() {
    return List.of("import torch", "import torch.nn.functional as F", "from torch import nn");
  }

  @Override
  public String head(String name) {
    return "class " + name + "(nn.Module):";
  }

  @Override
  public String parameter(String name, TensorType type, String first, boolean trainable) {
    return trainable && type.dtype().isFloating()
        ? "self." + name + " = nn.Parameter(" + first + ")"
        : "self.register_buffer(\"" + name + "\", " + first + ")";
  }

  @Override
  public String method() {
    return "forward";
  }

  @Override
  public Library initials() {
    return Library.TORCH;
  }
}
