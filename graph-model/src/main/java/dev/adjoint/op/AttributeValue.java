// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// The value of one attribute of one node.
public sealed interface AttributeValue {

  record Int(long value) implements AttributeValue {}

  record Real(double value) implements AttributeValue {}

  record Text(String value) implements AttributeValue {}

  record Ints(List<Long> value) implements AttributeValue {
    public Ints {
      value = List.copyOf(value);
    }
  }

  record Reals(List<Double> value) implements AttributeValue {
    public Reals {
      value = List.copyOf(value);
    }
  }

  record Texts(List<String> value) implements AttributeValue {
    public Texts {
      value = List.copyOf(value);
    }
  }

  record Type(DType value) implements AttributeValue {}

  record Dims(Shape value) implements AttributeValue {}

  /// A small literal tensor; equality is bit equality.
  record Literal(Tensor value) implements AttributeValue {
    @Override
    public boolean equals(Object other) {
      return other instanceof Literal(Tensor that) && value.sameAs(that);
    }

    @Override
    public int hashCode() {
      return value.type().hashCode();
    }
  }

  /// A graph that the op runs.
  record Body(Subgraph value) implements AttributeValue {}

  /// JSON text of an attribute that the op does not declare: kept and written back unread.
  record Raw(String json) implements AttributeValue {}
}
