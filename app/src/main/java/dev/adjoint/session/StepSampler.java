// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.document.Content;
import dev.adjoint.drawing.Band;
import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.RunOutcome;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.Breakmarks;
import dev.adjoint.scene.NodeRun;
import dev.adjoint.scene.NumberText;
import dev.adjoint.scene.Ports;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.scene.Statistics;
import dev.adjoint.scene.ValuePicture;
import dev.adjoint.theme.Palette;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/// Takes single training steps apart, before they are taken, to see every value and gradient in
/// them. Changes neither weights nor random numbers. On the thread that trains.
public final class StepSampler {
  private final Content content;
  private final OpCatalog catalog;
  private final PortRef loss;
  private final Measuring measuring = new Measuring();
  private final SampledTimes times = new SampledTimes();

  /// Names of what is trained; known after the first sample.
  private Optional<List<String>> parameters = Optional.empty();

  public StepSampler(Content content, OpCatalog catalog, PortRef loss) {
    this.content = content;
    this.catalog = catalog;
    this.loss = loss;
  }

  /// Runs the next step of `session` on `batch` without its update; empty when `stop` said so.
  ///
  /// @param step its number, from 0
  public Optional<SampledStep> sample(
      Session session,
      SequencedMap<String, Tensor> batch,
      long step,
      Palette palette,
      BooleanSupplier stop) {
    Debugger debugger =
        session.debug(RunRequest.fetch(List.of(loss), batch).inTraining(), Optional.of(loss));
    if (debugger.resume(stop).ending() != RunOutcome.Ending.FINISHED) {
      return Optional.empty();
    }
    Map<PortRef, Tensor> values = new HashMap<>();
    Map<PortRef, Tensor> gradients = new HashMap<>();
    for (Node node : content.graph().nodes()) {
      int outputs = content.types().outputTypes(node.id()).size();
      for (int i = 0; i < outputs; i++) {
        PortRef ref = new PortRef(node.id(), i);
        debugger.value(ref).ifPresent(value -> values.put(ref, value));
        debugger.gradient(ref.toString()).ifPresent(g -> gradients.put(ref, g));
      }
    }
    times.add(debugger);
    return Optional.of(
        new SampledStep(
            picture(values, gradients, bands(debugger), palette),
            measuring.measure(content, values, gradients, times::of, step),
            parameterNorms(session, debugger)));
  }

  private SequencedMap<String, Double> parameterNorms(Session session, Debugger debugger) {
    if (parameters.isEmpty()) {
      parameters =
          Optional.of(
              session.states().keySet().stream().filter(name -> !name.startsWith(":")).toList());
    }
    SequencedMap<String, Double> norms = new LinkedHashMap<>();
    for (String name : parameters.get()) {
      debugger.gradient(name).ifPresent(g -> norms.put(name, Statistics.of(g).norm()));
    }
    return norms;
  }

  private Map<Wire, Band> bands(Debugger debugger) {
    Map<Wire, Band> bands = new HashMap<>();
    for (int i = 0; i < debugger.done(); i++) {
      TraceStep step = debugger.step(i);
      if (step.phase() == Phase.BACKWARD) {
        content.graph().node(step.node()).ifPresent(node -> collect(node, step, bands));
      }
    }
    return bands;
  }

  private void collect(Node node, TraceStep step, Map<Wire, Band> bands) {
    List<String> ports = Ports.inputs(node, catalog.find(node.op()));
    for (Contribution part : step.contributions()) {
      int port = ports.indexOf(part.port());
      Optional<PortRef> from = port < 0 ? Optional.empty() : node.input(port);
      from.ifPresent(
          f -> {
            double norm = Statistics.of(part.gradient()).norm();
            bands.put(
                new Wire(f, node.id(), port), Band.of(norm, "|∂L| " + NumberText.of(norm), false));
          });
    }
  }

  private RunPicture picture(
      Map<PortRef, Tensor> values,
      Map<PortRef, Tensor> gradients,
      Map<Wire, Band> bands,
      Palette palette) {
    ValuePicture pictures = new ValuePicture(palette);
    Map<String, NodeRun> nodes = new HashMap<>();
    Map<PortRef, TensorType> types = new HashMap<>();
    values.forEach(
        (ref, value) -> {
          types.put(ref, value.type());
          if (ref.output() == 0) {
            Optional<Tensor> gradient = Optional.ofNullable(gradients.get(ref));
            nodes.put(ref.node(), pictures.of(ref.node(), value, gradient));
          }
        });
    return new RunPicture(
        true, nodes, types, bands, Map.of(), Optional.empty(), false, Breakmarks.NONE);
  }
}
