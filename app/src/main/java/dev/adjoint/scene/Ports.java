// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Node;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.OutputPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The names of the ports that a node shows; those of inputs are the ones that diagnostics use.
///
/// A variadic input shows one free port past its wires, so there is always a place for the next. A
/// node whose op is not known shows the wires it has.
public final class Ports {
  private Ports() {}

  public static List<String> inputs(Node node, Optional<OpDef> op) {
    List<String> names = new ArrayList<>();
    if (op.isEmpty()) {
      for (int i = 0; i < node.inputs().size(); i++) {
        names.add("input " + i);
      }
      return names;
    }
    for (InputPort port : op.get().inputs()) {
      if (!port.variadic()) {
        names.add(port.name());
        continue;
      }
      int used = Math.max(port.minimum(), node.inputs().size() - names.size() + 1);
      for (int i = 0; i < used; i++) {
        names.add(port.name() + "[" + i + "]");
      }
    }
    for (int i = names.size(); i < node.inputs().size(); i++) {
      names.add("input " + i);
    }
    return names;
  }

  /// @param usedOutputs how many outputs wires come from, for ops that are not known
  public static List<String> outputs(Node node, Optional<OpDef> op, int usedOutputs) {
    List<String> names = new ArrayList<>();
    if (op.isPresent()) {
      int count = op.get().outputCount(node.inputs().size(), node.attributes());
      List<OutputPort> ports = op.get().outputs();
      for (int i = 0; i < count; i++) {
        OutputPort port = ports.get(Math.min(i, ports.size() - 1));
        names.add(port.variadic() ? port.name() + (i - ports.size() + 1) : port.name());
      }
    }
    int least = op.isPresent() ? usedOutputs : Math.max(1, usedOutputs);
    for (int i = names.size(); i < least; i++) {
      names.add("out" + i);
    }
    return names;
  }
}
