// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.StateInit;
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
  public String parameter(String name, TensorType type, StateInit init) {
    String first = new Initial(Library.TORCH).of(type, init);
    boolean trained = type.dtype().isFloating() && Initial.isTrained(init);
    return trained
        ? "self." + name + " = nn.Parameter(" + first + ")"
        : "self.register_buffer(\"" + name + "\", " + first + ")";
  }

  @Override
  public String method() {
    return "forward";
  }

  @Override
  public String random(boolean drops, boolean draws) {
    // Dropout asks the module whether it trains.
    return draws ? ", rng=None" : "";
  }

  @Override
  public List<String> use(String model, String arguments, String loss) {
    return List.of(
        "",
        "",
        "# model = " + model + "()",
        "# model(" + arguments + ")[\"" + loss + "\"].backward()",
        "# gradients are then in the grad of each parameter");
  }
}
