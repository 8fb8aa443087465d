// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.graph.PortRef;
import java.util.Optional;

/// Names of outputs as people type them.
final class Refs {

  private Refs() {}

  /// @throws Fault when the graph has no such output
  static PortRef parse(Project project, String typed) throws Fault {
    String text = project.own(typed);
    Optional<PortRef> ref =
        text.matches("[^:]+(:[0-9]{1,6})?") ? Optional.of(PortRef.parse(text)) : Optional.empty();
    if (ref.flatMap(project.types()::type).isEmpty()) {
      throw new Fault(
          "%s: there is no output %s; write a node, or NODE:1 for its second output"
              .formatted(project.file(), typed));
    }
    return ref.orElseThrow();
  }
}
