// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.DType;
import java.util.Optional;

/// Which element type a tensor written as plain numbers has: what the node's `dtype` attribute
/// says, else what the op says by default, else float32.
final class LiteralType {

  static final String ATTRIBUTE = "dtype";

  private LiteralType() {}

  /// Empty when neither the node nor a known op says it: then a tensor must spell out its type.
  static Optional<DType> of(Optional<OpDef> op, Attributes attributes) {
    return attributes.values().get(ATTRIBUTE) instanceof AttributeValue.Type(DType type)
        ? Optional.of(type)
        : op.map(known -> byDefault(Optional.of(known)));
  }

  static DType byDefault(Optional<OpDef> op) {
    return op.flatMap(o -> o.attribute(ATTRIBUTE))
        .flatMap(key -> key.defaultValue().map(Object.class::cast))
        .map(value -> value instanceof DType type ? type : DType.FLOAT32)
        .orElse(DType.FLOAT32);
  }
}
