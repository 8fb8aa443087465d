// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.cpu.gemm.Gemm;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.type.DType;
import java.util.List;
import java.util.Optional;

/// One use of an op: attributes, operands (an absent optional input is empty) and the machine.
public record Binding(
    Attributes attributes,
    List<Optional<Operand>> inputs,
    List<Operand> outputs,
    Workers workers,
    Gemm gemm) {

  public Binding {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  <T> T get(Attribute<T> key) {
    return attributes.get(key);
  }

  boolean has(int input) {
    return input < inputs.size() && inputs.get(input).isPresent();
  }

  Operand in(int input) {
    return inputs.get(input).orElseThrow();
  }

  Operand out() {
    return outputs.getFirst();
  }

  /// Element type of the first input.
  DType dtype() {
    return in(0).dtype();
  }
}
