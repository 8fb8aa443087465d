// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import java.util.List;
import java.util.Optional;

/// One use of an op with its operands; an absent optional input is empty.
public record Call(Attributes attributes, List<Optional<Cells>> inputs, List<Cells> outputs) {

  public Call {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  <T> T get(Attribute<T> key) {
    return attributes.get(key);
  }

  boolean has(int input) {
    return input < inputs.size() && inputs.get(input).isPresent();
  }

  Cells in(int input) {
    return inputs.get(input).orElseThrow();
  }

  Cells out() {
    return outputs.getFirst();
  }
}
