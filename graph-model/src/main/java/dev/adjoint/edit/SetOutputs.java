// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import java.util.List;

/// Says what the graph gives when nobody asks for anything else, and in which order; of a body,
/// what the node that holds it takes, place by place.
public record SetOutputs(List<PortRef> outputs, EditLabel label) implements GraphEdit {

  public SetOutputs(List<PortRef> outputs) {
    this(outputs, EditLabel.of("edit.set-outputs", "Change the outputs"));
  }

  public SetOutputs {
    outputs = List.copyOf(outputs);
  }

  @Override
  public Graph apply(Graph graph) {
    return graph.toBuilder().outputs(outputs).build();
  }
}
