// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.OutputPort;
import java.util.List;

/// Names of the ports that a use of `op` has; those of a variadic port are numbered.
record Ports(OpDef op) {

  String input(int wire) {
    String name = op.inputAt(wire).orElseThrow().name();
    int first = op.inputs().size() - 1;
    boolean variadic = wire >= first && op.inputs().getLast().variadic();
    return variadic ? name + "[" + (wire - first) + "]" : name;
  }

  String output(int output) {
    List<OutputPort> ports = op.outputs();
    OutputPort port = ports.get(Math.min(output, ports.size() - 1));
    return port.variadic() ? port.name() + "[" + (output - ports.size() + 1) + "]" : port.name();
  }
}
