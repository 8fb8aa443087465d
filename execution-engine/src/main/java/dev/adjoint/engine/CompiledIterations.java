// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static java.util.Objects.requireNonNull;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.CompileException;
import dev.adjoint.compile.Compiler;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Runs whole iterations of one graph from a compiled plan that gives every value and gradient
/// which stepping would show.
final class CompiledIterations implements AutoCloseable {

  /// Numbers that are not finite: the iteration is to be looked at step by step.
  private static final class NotFinite extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Taps taps;
  private final Inference tapped;
  private final StateStore states;
  private final CompiledRunner runner;
  private boolean mustBeFinite;
  private Map<String, Tensor> before = Map.of();

  CompiledIterations(Backend backend, StateStore states, Inference types) {
    taps = Taps.of(types);
    tapped = Inference.of(taps.graph(), types.catalog());
    this.states = states;
    Compiler compiler = Compiler.standard(backend::supports);
    runner = new CompiledRunner(taps.graph(), backend, states, compiler, (r, v) -> check(v));
  }

  /// Called once everything is computed and before updates are applied.
  private void check(Map<PortRef, Tensor> values) {
    before = states.all();
    for (Tensor value : values.values()) {
      if (mustBeFinite && value.dtype().isFloating() && !isFinite(value)) {
        throw new NotFinite();
      }
    }
  }

  static boolean isFinite(Tensor tensor) {
    for (long i = 0; i < tensor.elements(); i++) {
      if (!Double.isFinite(tensor.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Runs the iteration that `run` has taken apart, with its updates. Empty, and nothing has
  /// happened, when it cannot be compiled or, if they must be, its values are not finite.
  Optional<CompiledEnd> run(Debugger run, boolean finite) {
    mustBeFinite = finite;
    EagerPass pass = run.executor().pass();
    Map<String, TensorType> fed = new LinkedHashMap<>();
    pass.request().feeds().forEach((name, tensor) -> fed.put(name, tensor.type()));
    try {
      RunResult result =
          runner.run(request(run), tapped.bind(fed, pass.types().values()), pass.runKey());
      return Optional.of(end(run, result));
    } catch (NotFinite stepwise) {
      return Optional.empty();
    } catch (CompileException fault) {
      if (fault.isDynamic()) {
        return Optional.empty();
      }
      throw fault;
    }
  }

  private RunRequest request(Debugger run) {
    EagerPass pass = run.executor().pass();
    Inference types = pass.types();
    Schedule schedule = run.executor().schedule();
    List<PortRef> fetches = new ArrayList<>();
    for (PlannedStep step : schedule.steps()) {
      if (step.phase() != Phase.BACKWARD && !schedule.isDescent(step)) {
        int outputs = types.outputTypes(step.node()).size();
        for (int i = 0; i < outputs; i++) {
          fetches.add(new PortRef(step.node(), i));
        }
      }
    }
    RunRequest asked = RunRequest.fetch(fetches, pass.request().feeds());
    asked = pass.request().training() ? asked.inTraining() : asked;
    Optional<PortRef> target = run.executor().target();
    if (target.isPresent()) {
      List<String> names = List.copyOf(gradientNames(types, schedule));
      asked = asked.with(new Differentiate(target.get(), names, Optional.empty()));
    }
    Optional<Descend> descend = pass.request().descend();
    return (descend.isPresent() ? asked.with(descend.get()) : asked)
        .stoppedBy(pass.request().stop());
  }

  private Set<String> gradientNames(Inference types, Schedule schedule) {
    Set<String> names = new LinkedHashSet<>();
    for (PlannedStep step : schedule.steps()) {
      if (step.phase() == Phase.BACKWARD) {
        Node node = types.graph().node(step.node()).orElseThrow();
        wires(types, node)
            .forEach(
                wire -> {
                  names.add(wire.from().toString());
                  names.add(taps.gradientName(wire));
                });
        names.addAll(OwnedStates.of(types, node));
      }
    }
    return names;
  }

  /// The wires into a node along which gradients may come back.
  private static List<Wire> wires(Inference types, Node node) {
    List<Wire> wires = new ArrayList<>();
    for (int port = 0; port < node.inputs().size(); port++) {
      Optional<PortRef> from = node.input(port);
      if (from.flatMap(types::type).filter(t -> t.dtype().isFloating()).isPresent()) {
        wires.add(new Wire(from.get(), node.id(), port));
      }
    }
    return wires;
  }

  private CompiledEnd end(Debugger run, RunResult result) {
    Inference types = run.executor().pass().types();
    Map<PortRef, Tensor> values = new HashMap<>(result.values());
    run.sources().forEach((ref, source) -> values.put(ref, source.value()));
    Map<Wire, Tensor> contributions = new HashMap<>();
    for (PlannedStep step : run.schedule()) {
      if (step.phase() == Phase.BACKWARD) {
        Node node = types.graph().node(step.node()).orElseThrow();
        for (Wire wire : wires(types, node)) {
          Optional.ofNullable(result.gradients().get(taps.gradientName(wire)))
              .ifPresent(gradient -> contributions.put(wire, gradient));
        }
      }
    }
    Map<String, Tensor> after = states.all();
    Schedule schedule = run.executor().schedule();
    for (PlannedStep step : schedule.steps()) {
      Tensor moved = after.get(step.node());
      if (schedule.isDescent(step) && moved != null) {
        values.put(PortRef.of(step.node()), moved);
      }
    }
    Map<String, Tensor> gradients = new LinkedHashMap<>(result.gradients());
    for (PortRef target : run.executor().target().stream().toList()) {
      Tensor value = requireNonNull(values.get(target));
      gradients.put(target.toString(), Tensor.of(value.dtype(), value.shape(), i -> 1));
    }
    return new CompiledEnd(types, values, gradients, contributions, before, after);
  }

  @Override
  public void close() {
    runner.close();
  }
}
