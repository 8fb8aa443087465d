// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// One step that happened, with everything that went in and out. Tensors are shared between steps,
/// never copied.
///
/// @param index from 0, over the whole run
/// @param inputs by port name; a variadic port counts on, as `inputs[0]`, `inputs[1]`
/// @param outputs by port name
/// @param upstream gradients that arrived, by output port name; empty in a forward step
/// @param contributions what the step adds to the gradients by its inputs; empty in a forward step
/// @param elapsedNanos what the kernels took this once, without making the plan for them, which
///   only the first step of its kind does; that they were cold the first time is in it ([StepTime])
/// @param within bodies that the node lies in, the outermost first; none for one of the graph
///   itself
public record TraceStep(
    int index,
    Phase phase,
    String node,
    String op,
    SequencedMap<String, Tensor> inputs,
    SequencedMap<String, Tensor> outputs,
    SequencedMap<String, Tensor> upstream,
    List<Contribution> contributions,
    long elapsedNanos,
    List<Level> within) {

  /// A step of the graph itself.
  public TraceStep(
      int index,
      Phase phase,
      String node,
      String op,
      SequencedMap<String, Tensor> inputs,
      SequencedMap<String, Tensor> outputs,
      SequencedMap<String, Tensor> upstream,
      List<Contribution> contributions,
      long elapsedNanos) {
    this(index, phase, node, op, inputs, outputs, upstream, contributions, elapsedNanos, List.of());
  }

  public TraceStep {
    inputs = copy(inputs);
    outputs = copy(outputs);
    upstream = copy(upstream);
    contributions = List.copyOf(contributions);
    within = List.copyOf(within);
  }

  private static SequencedMap<String, Tensor> copy(Map<String, Tensor> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }

  /// The step with only the first `parts` of its contributions or, in the forward pass, outputs.
  public TraceStep first(int parts) {
    boolean back = phase == Phase.BACKWARD;
    LinkedHashMap<String, Tensor> shown = new LinkedHashMap<>(outputs);
    while (!back && shown.size() > parts) {
      shown.pollLastEntry();
    }
    return new TraceStep(
        index,
        phase,
        node,
        op,
        inputs,
        shown,
        upstream,
        back ? contributions.subList(0, Math.min(parts, contributions.size())) : contributions,
        elapsedNanos,
        within);
  }

  /// Host memory the step's own tensors take.
  public long sizeBytes() {
    long bytes = 0;
    for (Tensor tensor : outputs.values()) {
      bytes += tensor.data().byteSize();
    }
    for (Contribution part : contributions) {
      bytes += part.gradient().data().byteSize();
    }
    return bytes;
  }
}
