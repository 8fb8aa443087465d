// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.graph.NodeId;
import dev.adjoint.graph.PortRef;
import java.util.Optional;

/// Rules for names in a project file: what a node id may hold, and how an output is referred to.
public final class Names {

  public static final int MAX_ID_LENGTH = NodeId.MAX_LENGTH;

  private Names() {}

  /// What is wrong with `id` as a node id, or empty.
  public static Optional<String> idFault(String id) {
    return NodeId.fault(id);
  }

  /// What is wrong with a text that is shown on one line, or empty.
  static Optional<String> lineFault(String text) {
    return NodeId.holdsControl(text)
        ? Optional.of("a control character in a name")
        : Optional.empty();
  }

  /// `node` or `node:1`, or empty when it is neither.
  public static Optional<PortRef> ref(String text) {
    int colon = text.indexOf(':');
    String node = colon < 0 ? text : text.substring(0, colon);
    if (idFault(node).isPresent()) {
      return Optional.empty();
    }
    if (colon < 0) {
      return Optional.of(PortRef.of(node));
    }
    String output = text.substring(colon + 1);
    boolean index = output.matches("0|[1-9][0-9]{0,8}");
    return index ? Optional.of(new PortRef(node, Integer.parseInt(output))) : Optional.empty();
  }
}
