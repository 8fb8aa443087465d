// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import java.util.List;

/// Says what the graph gives when nobody asks for anything else.
public record SetOutputs(List<PortRef> outputs) implements GraphEdit {

  public SetOutputs {
    outputs = List.copyOf(outputs);
  }

  @Override
  public Graph apply(Graph graph) {
    return graph.toBuilder().outputs(outputs).build();
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.set-outputs", "Change the outputs");
  }
}
