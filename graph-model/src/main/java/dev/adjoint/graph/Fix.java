// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import java.util.List;

/// A proposed mend, as data; `edit` turns it into edits. `label` is shown on the button, in
/// English.
public sealed interface Fix {

  String label();

  /// Sets one attribute of a node.
  record SetAttribute(String label, String node, String attribute, AttributeValue value)
      implements Fix {}

  /// Puts a node of `op` on the wire into input `port` of `node`.
  ///
  /// @param operands lists of int64 for its inputs after the first, such as a shape or axes
  record InsertBefore(
      String label,
      String node,
      int port,
      String op,
      Attributes attributes,
      List<List<Long>> operands)
      implements Fix {
    public InsertBefore {
      operands = List.copyOf(operands);
    }

    public InsertBefore(String label, String node, int port, String op, Attributes attributes) {
      this(label, node, port, op, attributes, List.of());
    }
  }

  /// Takes the wire off input `port` of `node`.
  record Disconnect(String label, String node, int port) implements Fix {}
}
