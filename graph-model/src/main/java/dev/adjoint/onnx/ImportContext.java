// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.util.Optional;

/// What all graphs of one model share while they are read.
record ImportContext(
    OpCatalog catalog,
    TensorDecoder tensors,
    long version,
    Functions functions,
    Shortfalls shortfalls) {

  AttributeImport attributes() {
    return new AttributeImport(tensors, shortfalls);
  }

  /// The op, or empty with a shortfall.
  Optional<OpDef> op(NodeProto node) {
    Optional<OpDef> op = catalog.find(node.op()).filter(o -> o.category() != Category.INTERNAL);
    if (!node.domain().isEmpty() || !Operators.has(node.op()) || op.isEmpty()) {
      String domain = node.domain().isEmpty() ? "" : node.domain() + ":";
      shortfalls.add("operator " + domain + node.op(), node.label());
      return Optional.empty();
    }
    return op;
  }

  /// The tensor, or empty with a shortfall.
  Optional<Tensor> decoded(TensorProto stored) throws IOException {
    Optional<Tensor> value = tensors.decode(stored);
    if (value.isEmpty()) {
      shortfalls.add(ElementTypes.name(stored.elementType()), stored.name());
    }
    return value;
  }
}
