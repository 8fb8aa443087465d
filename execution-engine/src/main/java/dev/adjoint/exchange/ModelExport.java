// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.exchange;

import dev.adjoint.engine.FirstValue;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.onnx.ModelContent;
import dev.adjoint.onnx.OnnxException;
import dev.adjoint.onnx.OnnxWriter;
import dev.adjoint.op.Role;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// Writes graphs as ONNX models.
///
/// @param types inference of the graph
/// @param states values of states by name; those that are missing get their first values
/// @param seed what first values come from
public record ModelExport(Inference types, Map<String, Tensor> states, long seed) {

  /// @param forward leave out outputs that only training needs, instead of refusing them
  /// @throws ExchangeException naming all that ONNX cannot say
  public void write(Path file, boolean forward) throws ExchangeException, OnnxException {
    OnnxWriter.write(file, content(file.toString(), forward));
  }

  /// The model, nothing written.
  public ModelContent content(String where, boolean forward) throws ExchangeException {
    if (types.hasErrors()) {
      String first =
          types.diagnostics().stream().filter(Diagnostic::isError).findFirst().orElseThrow().line();
      throw new ExchangeException(where, "not written: " + first, "mend the graph first");
    }
    List<PortRef> outputs = outputs(where, forward);
    Opener opener = new Opener(types);
    OpenedGraph opened = opener.open(outputs);
    refuse(where, opener.faults(), forward);
    Inference typed = Inference.of(opened.graph(), types.catalog());
    SequencedMap<String, Tensor> values = new LinkedHashMap<>();
    opened.states().forEach((id, held) -> values.put(id, value(held)));
    return new ModelContent(opened.graph(), opened.outputs(), typed::type, values, types.catalog());
  }

  private Tensor value(HeldState held) {
    Tensor known = states.get(held.name());
    return known != null
        ? known.as(held.type().dtype())
        : FirstValue.of(held.name(), held.type(), held.settings(), seed);
  }

  private static void refuse(String where, SortedSet<String> faults, boolean forward)
      throws ExchangeException {
    if (!faults.isEmpty()) {
      throw new ExchangeException(
          where,
          "not written: ONNX cannot say " + String.join(", ", faults),
          forward ? "take these out" : "take these out, or write the forward outputs alone");
    }
  }

  private List<PortRef> outputs(String where, boolean forward) throws ExchangeException {
    List<PortRef> all = types.graph().outputs();
    List<PortRef> candidates = all.isEmpty() ? ends() : all;
    List<PortRef> kept =
        candidates.stream().distinct().filter(ref -> !forward || !trains(ref)).toList();
    if (kept.isEmpty()) {
      throw new ExchangeException(where, "not written: the graph has no outputs", "name some");
    }
    return kept;
  }

  /// Outputs of nodes that nothing reads.
  private List<PortRef> ends() {
    SortedSet<String> read = new TreeSet<>();
    types.graph().wires().forEach(wire -> read.add(wire.from().node()));
    List<PortRef> ends = new ArrayList<>();
    for (Node node : types.graph().nodes()) {
      if (!read.contains(node.id())) {
        ends.add(PortRef.of(node.id()));
      }
    }
    return ends;
  }

  private boolean trains(PortRef ref) {
    return types.topology().needed(types.graph(), List.of(ref.node())).stream()
        .anyMatch(node -> types.op(node.id()).filter(op -> op.role() == Role.CONTROL).isPresent());
  }
}
