// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.plan;

import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Subgraph;
import dev.adjoint.op.Value;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Locale;

/// One use of a primitive op on values of bound shape. An absent optional input is [Value#ABSENT].
public record Instruction(
    OpDef op, Attributes attributes, List<Value> inputs, List<Value> outputs, Origin origin) {

  public Instruction {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /// `v7 f32[64,10] = Transpose(v3) perm=[1, 0] # z2 forward`: for logs and tests.
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
    text.append(')');
    attributes
        .values()
        .forEach((name, value) -> text.append(' ').append(name).append('=').append(bare(value)));
    return text.append("  # ")
        .append(origin.node())
        .append(' ')
        .append(origin.phase().name().toLowerCase(Locale.ROOT))
        .toString();
  }

  private static Object bare(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Int(long number) -> number;
      case AttributeValue.Real(double number) -> number;
      case AttributeValue.Text(String words) -> words;
      case AttributeValue.Ints(List<Long> numbers) -> numbers;
      case AttributeValue.Reals(List<Double> numbers) -> numbers;
      case AttributeValue.Texts(List<String> words) -> words;
      case AttributeValue.Type(DType dtype) -> dtype.tag();
      case AttributeValue.Dims(Shape shape) -> shape;
      case AttributeValue.Literal(Tensor tensor) -> tensor;
      case AttributeValue.Body(Subgraph body) -> body;
      case AttributeValue.Raw(String json) -> json;
    };
  }
}
