// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The steps done so far and every number of theirs, as of any of them. Numbers lie on the device;
/// copies on the host are shared by all steps that show them.
final class StepRecord {

  private final EagerPass pass;
  private final HostCopies copies;
  private final List<Work> works = new ArrayList<>();
  private final Map<String, List<Integer>> stepsByNode = new HashMap<>();
  private final Map<String, List<Integer>> stepsByTarget = new HashMap<>();

  StepRecord(EagerPass pass, HostCopies copies) {
    this.pass = pass;
    this.copies = copies;
  }

  void add(Work work) {
    int index = works.size();
    works.add(work);
    stepsByNode.computeIfAbsent(work.node().id(), k -> new ArrayList<>()).add(index);
    work.targets().stream()
        .distinct()
        .forEach(t -> stepsByTarget.computeIfAbsent(t, k -> new ArrayList<>()).add(index));
  }

  /// Keeps the copies that a record before an edit has of a step that was taken over.
  void takeOver(StepRecord before, Work work) {
    work.parts().forEach(value -> copies.takeOver(before.copies, value));
    work.totals().forEach(value -> copies.takeOver(before.copies, value));
    work.updated().values().forEach(value -> copies.takeOver(before.copies, value));
    work.swept()
        .ifPresent(s -> s.upstream().values().forEach(v -> copies.takeOver(before.copies, v)));
    if (work.makesValue()) {
      takeOver(before, work.node());
    }
  }

  /// Keeps the copies of a node's own values.
  void takeOver(StepRecord before, Node node) {
    int outputs = pass.types().outputTypes(node.id()).size();
    for (int i = 0; i < outputs && pass.isEvaluated(node.id()); i++) {
      copies.takeOver(before.copies, pass.value(new PortRef(node.id(), i)));
    }
  }

  int size() {
    return works.size();
  }

  Work work(int index) {
    return works.get(index);
  }

  HostCopies copies() {
    return copies;
  }

  OptionalInt find(String node, Phase phase) {
    return stepsByNode.getOrDefault(node, List.of()).stream()
        .filter(i -> works.get(i).planned().phase() == phase)
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  /// A step with all its numbers; those that are not on the host are brought there.
  ///
  /// @param kept only numbers that are on the host already
  TraceStep step(int index, boolean kept) {
    Work work = works.get(index);
    Ports ports = new Ports(pass.types().op(work.node().id()).orElseThrow());
    View view = new View(kept);
    LinkedHashMap<String, Tensor> inputs = new LinkedHashMap<>();
    LinkedHashMap<String, Tensor> outputs = new LinkedHashMap<>();
    LinkedHashMap<String, Tensor> upstream = new LinkedHashMap<>();
    List<Contribution> parts = new ArrayList<>();
    if (work.updated().isEmpty()) {
      view.inputs(work.node(), ports, inputs);
      view.outputs(work.node(), ports, outputs);
      work.swept()
          .ifPresent(s -> s.upstream().forEach((i, g) -> view.put(upstream, ports.output(i), g)));
      parts.addAll(view.parts(work, ports));
    } else {
      view.update(index, work, inputs, outputs);
    }
    return new TraceStep(
        index,
        work.planned().phase(),
        work.node().id(),
        work.node().op(),
        inputs,
        outputs,
        upstream,
        parts,
        work.spent().onceNanos(),
        pass.levels());
  }

  /// Whether the node has a value as of the step before `done`.
  boolean hasValue(String node, int done) {
    List<Integer> computed =
        stepsByNode.getOrDefault(node, List.of()).stream()
            .filter(i -> works.get(i).makesValue())
            .toList();
    return pass.isEvaluated(node)
        && (computed.isEmpty() || computed.stream().anyMatch(i -> i < done));
  }

  /// The value of an output as of the step before `done`.
  Optional<Tensor> value(PortRef ref, int done, boolean kept) {
    View view = new View(kept);
    Optional<Tensor> updated = updated(ref, done, view);
    if (updated.isPresent()) {
      return updated;
    }
    for (int index : stepsByNode.getOrDefault(ref.node(), List.of())) {
      if (index < done && works.get(index).makesValue()) {
        return view.get(pass.value(ref));
      }
    }
    return Optional.empty();
  }

  private Optional<Tensor> updated(PortRef ref, int done, View view) {
    for (int index : stepsByNode.getOrDefault(ref.node(), List.of())) {
      DeviceValue now = works.get(index).updated().get(ref.toString());
      if (now != null && index < done) {
        return view.get(now);
      }
    }
    return Optional.empty();
  }

  /// The step before `done` that updated a state.
  Optional<Work> update(String state, int done) {
    int slash = state.indexOf('/');
    String node = slash < 0 ? state : state.substring(0, slash);
    return stepsByNode.getOrDefault(node, List.of()).stream()
        .filter(i -> i < done && works.get(i).updated().containsKey(state))
        .map(works::get)
        .findFirst();
  }

  Tensor tensor(DeviceValue value) {
    return copies.get(value, () -> pass.tensor(value));
  }

  /// Puts another new value in the place of one that an update before `done` has computed, if one
  /// has.
  boolean overwriteUpdate(String state, int done, Tensor tensor) {
    Optional<DeviceValue> place = update(state, done).map(work -> work.updated().get(state));
    place.ifPresent(
        value -> {
          pass.backend().upload(tensor.as(value.type().dtype()), value.buffer());
          copies.forget(value);
        });
    return place.isPresent();
  }

  /// What an input, parameter or constant held when the run began.
  Optional<Tensor> source(PortRef ref, boolean kept) {
    return pass.isEvaluated(ref.node()) ? new View(kept).get(pass.value(ref)) : Optional.empty();
  }

  /// The gradient by an output or a layer's parameter, summed up to the step before `done`.
  Optional<Tensor> gradient(String target, int done, boolean kept) {
    Optional<Tensor> last = Optional.empty();
    for (int index : stepsByTarget.getOrDefault(target, List.of())) {
      int part = works.get(index).targets().lastIndexOf(target);
      if (index < done) {
        last = new View(kept).get(works.get(index).totals().get(part));
      }
    }
    return last;
  }

  /// Reads numbers, either all or only those on the host.
  private final class View {
    private final boolean kept;

    View(boolean kept) {
      this.kept = kept;
    }

    Optional<Tensor> get(DeviceValue value) {
      return kept ? copies.kept(value) : Optional.of(copies.get(value, () -> pass.tensor(value)));
    }

    void put(Map<String, Tensor> into, String name, DeviceValue value) {
      get(value).ifPresent(tensor -> into.put(name, tensor));
    }

    void inputs(Node node, Ports ports, Map<String, Tensor> into) {
      for (int wire = 0; wire < node.inputs().size(); wire++) {
        String name = ports.input(wire);
        node.input(wire).ifPresent(ref -> put(into, name, pass.value(ref)));
      }
    }

    void outputs(Node node, Ports ports, Map<String, Tensor> into) {
      int count = ports.op().outputCount(node.inputs().size(), node.attributes());
      for (int i = 0; i < count; i++) {
        PortRef ref = new PortRef(node.id(), i);
        put(into, ports.output(i), pass.value(ref));
      }
    }

    List<Contribution> parts(Work work, Ports ports) {
      List<Contribution> found = new ArrayList<>();
      List<DeviceValue> parts = work.parts();
      List<String> targets = work.targets();
      List<String> names = names(work, ports);
      for (int i = 0; i < parts.size(); i++) {
        Optional<Tensor> part = get(parts.get(i));
        Optional<Tensor> total = get(work.totals().get(i));
        if (part.isPresent() && total.isPresent()) {
          found.add(new Contribution(names.get(i), targets.get(i), part.get(), total.get()));
        }
      }
      return found;
    }

    private List<String> names(Work work, Ports ports) {
      List<String> names = new ArrayList<>();
      work.swept()
          .ifPresent(
              s -> {
                s.byWire().keySet().forEach(wire -> names.add(ports.input(wire)));
                s.byState().keySet().forEach(n -> names.add(n.substring(n.indexOf('/') + 1)));
              });
      return names;
    }

    void update(int index, Work work, Map<String, Tensor> inputs, Map<String, Tensor> outputs) {
      work.updated()
          .forEach(
              (state, value) -> {
                String name = shortName(state, work.node().id());
                pass.states().device(state).ifPresent(old -> put(inputs, name, old));
                put(outputs, name, value);
                gradient(state, index, kept).ifPresent(g -> inputs.put("gradient by " + name, g));
              });
    }

    private String shortName(String state, String node) {
      return state.equals(node) ? "value" : state.substring(node.length() + 1);
    }
  }
}
