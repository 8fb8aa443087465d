// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.engine.Session;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.PortRef;
import dev.adjoint.onnx.OnnxReader;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.tensorfile.Safetensors;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Weights and optimizer slots from a safetensors file, or weights of an ONNX model, by the names
/// they have in a session.
record SavedStates(Path file, Map<String, Tensor> tensors) {

  static final SavedStates NONE = new SavedStates(Path.of(""), Map.of());

  /// What states of the training as a whole begin with; the rest of a name is the engine's or ours.
  static final String TRAINING = ":training/";

  static SavedStates read(Path file) throws FileException {
    boolean model = Project.extension(file).equals(".onnx");
    return new SavedStates(
        file,
        new LinkedHashMap<>(
            model ? OnnxReader.weights(file, StandardOps.CATALOG) : Safetensors.read(file)));
  }

  /// The number kept under `name`, which is no state of the session.
  Optional<Long> number(String name) {
    return Optional.ofNullable(tensors.get(name))
        .filter(t -> t.elements() == 1)
        .map(t -> t.getLong(0));
  }

  SavedStates without(String... names) {
    Map<String, Tensor> rest = new LinkedHashMap<>(tensors);
    rest.keySet().removeAll(List.of(names));
    return new SavedStates(file, rest);
  }

  /// @throws Fault when the graph has no place for one of them
  void giveTo(Session session) throws Fault {
    List<String> faults = new ArrayList<>();
    tensors.forEach(
        (name, tensor) -> {
          misfit(session, name, tensor).ifPresent(faults::add);
          session.setState(name, tensor);
        });
    if (!faults.isEmpty()) {
      throw new Fault(faults);
    }
  }

  private Optional<String> misfit(Session session, String name, Tensor tensor) {
    if (name.startsWith(TRAINING)) {
      return Optional.empty();
    }
    int slash = name.indexOf('/');
    String node = slash < 0 ? name : name.substring(0, slash);
    if (session.types().graph().node(node).isEmpty()) {
      return Optional.of(file + ": " + name + ": the graph has no node " + node);
    }
    return slash >= 0
        ? Optional.empty()
        : session
            .types()
            .type(PortRef.of(node))
            .filter(type -> !type.shape().equals(tensor.shape()))
            .map(type -> misfit(name, type.shape(), tensor.shape()));
  }

  private String misfit(String name, Shape expected, Shape actual) {
    return "%s: %s: expected shape %s, got %s; it belongs to another graph"
        .formatted(file, name, expected.display(), actual.display());
  }

  /// After a first run, when the session knows the shapes of what layers own.
  ///
  /// @throws Fault when a tensor could not be used because its shape is another
  void requireTaken(Session session) throws Fault {
    List<String> faults = new ArrayList<>();
    tensors.forEach(
        (name, tensor) ->
            session
                .state(name)
                .filter(state -> !state.shape().equals(tensor.shape()))
                .ifPresent(state -> faults.add(misfit(name, state.shape(), tensor.shape()))));
    if (!faults.isEmpty()) {
      throw new Fault(faults);
    }
  }
}
