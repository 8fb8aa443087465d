// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.NodeProto;
import java.util.List;

/// Brings a node of an older operator set into a newer form.
///
/// @param op the operator
/// @param last the last operator set in which it has the old form
/// @param step what to do
record Migration(String op, int last, Step step) {

  /// The nodes that do what the old one does. The first that keeps the operator's name goes on to
  /// later migrations, all others are in the newest form.
  @FunctionalInterface
  interface Step {
    List<NodeProto> apply(NodeProto old, Surroundings at);
  }

  /// A step that changes only the node itself.
  @FunctionalInterface
  interface Change {
    NodeProto apply(NodeProto old, Surroundings at);
  }

  static Migration of(String op, int last, Change change) {
    return new Migration(op, last, (old, at) -> List.of(change.apply(old, at)));
  }
}
