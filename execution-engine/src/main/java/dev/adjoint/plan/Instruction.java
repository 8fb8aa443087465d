// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.plan;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import java.util.List;

/// One use of a primitive op on values of bound shape. An absent optional input is [Value#ABSENT].
public record Instruction(
    OpDef op, Attributes attributes, List<Value> inputs, List<Value> outputs, Origin origin) {

  public Instruction {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /// `v7 f32[64,10] = MatMul(v3, v5) # z2 forward`: for logs and tests.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Value out : outputs) {
      text.append(text.isEmpty() ? "" : ", ")
          .append('v')
          .append(out.id())
          .append(' ')
          .append(out.type());
    }
    text.append(" = ").append(op.name()).append('(');
    String separator = "";
    for (Value in : inputs) {
      text.append(separator).append(in.isPresent() ? "v" + in.id() : "-");
      separator = ", ";
    }
    return text.append(")  # ")
        .append(origin.node())
        .append(' ')
        .append(origin.phase().name().toLowerCase(java.util.Locale.ROOT))
        .toString();
  }
}
