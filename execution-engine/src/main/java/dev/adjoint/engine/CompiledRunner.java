// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static java.util.Objects.requireNonNull;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.CompileException;
import dev.adjoint.compile.Compiler;
import dev.adjoint.compile.GraphLowering;
import dev.adjoint.compile.Lowered;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Value;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Runs a graph from plans: one for every set of fetches, shapes and effects asked for, kept for
/// the next run of the same kind.
final class CompiledRunner implements AutoCloseable {

  /// What a plan depends on beside the graph.
  private record Key(
      List<PortRef> fetches,
      Map<String, TensorType> feeds,
      Map<String, Known> values,
      boolean training,
      Optional<PortRef> of,
      List<String> wrt,
      Optional<TensorType> cotangent,
      Optional<Descend> descend) {}

  private record Entry(LoadedPlan plan, Lowered lowered) {}

  private static final int MOST_PLANS = 32;

  private final Graph graph;
  private final Backend backend;
  private final StateStore states;
  private final Compiler compiler;
  private final BiConsumer<RunRequest, Map<PortRef, Tensor>> beforeCommit;
  private final LinkedHashMap<Key, Entry> plans = new LinkedHashMap<>(16, 0.75f, true);

  /// Why runs of some kinds cannot be compiled, so that it need not be found out each time.
  private final Map<Key, CompileException> dynamic = new HashMap<>();

  private CompileTime compileTime = CompileTime.NONE;

  /// @param beforeCommit sees the fetched values before updates are applied, and may throw
  CompiledRunner(
      Graph graph,
      Backend backend,
      StateStore states,
      Compiler compiler,
      BiConsumer<RunRequest, Map<PortRef, Tensor>> beforeCommit) {
    this.graph = graph;
    this.backend = backend;
    this.states = states;
    this.compiler = compiler;
    this.beforeCommit = beforeCommit;
  }

  /// @param types inference with all inputs bound to the feeds' types
  /// @throws CompileException when the graph cannot be compiled
  RunResult run(RunRequest request, Inference types, long runKey) {
    Key key = key(request, types);
    CompileException refused = dynamic.get(key);
    if (refused != null) {
      throw refused;
    }
    Entry entry = plans.get(key);
    if (entry == null) {
      entry = compiled(key, request, types);
      plans.put(key, entry);
      closeEldest();
    }
    feed(entry, request, runKey);
    entry.plan().execute(request.stop());
    RunResult result = collect(entry, request);
    beforeCommit.accept(request, result.values());
    entry.plan().commit();
    return result;
  }

  private Entry compiled(Key key, RunRequest request, Inference types) {
    try {
      return compile(request, types);
    } catch (CompileException fault) {
      if (fault.isDynamic() && dynamic.size() < MOST_PLANS) {
        dynamic.put(key, fault);
      }
      throw fault;
    }
  }

  /// Every shape has its plan with its own memory; data of ever new shapes must not fill the
  /// device.
  private void closeEldest() {
    if (plans.size() > MOST_PLANS) {
      plans.pollFirstEntry().getValue().plan().close();
    }
  }

  private static Key key(RunRequest r, Inference types) {
    Map<String, TensorType> feeds = new LinkedHashMap<>();
    r.feeds().forEach((name, tensor) -> feeds.put(name, tensor.type()));
    Map<String, Known> values = new LinkedHashMap<>();
    types.values().forEach((name, tensor) -> values.put(name, new Known(tensor)));
    return new Key(
        r.fetches(),
        feeds,
        values,
        r.training(),
        r.gradients().map(Differentiate::of),
        r.gradients().map(Differentiate::wrt).orElse(List.of()),
        r.gradients().flatMap(Differentiate::cotangent).map(Tensor::type),
        r.descend().map(Descend::withoutRate));
  }

  private Entry compile(RunRequest request, Inference types) {
    long begin = System.nanoTime();
    Lowered optimized = lower(request, types);
    Entry entry = new Entry(new LoadedPlan(backend, optimized, states), optimized);
    compileTime = compileTime.plus(new CompileTime(1, System.nanoTime() - begin));
    return entry;
  }

  CompileTime compileTime() {
    return compileTime;
  }

  /// What a run of this kind executes, ready but for the device's memory.
  ///
  /// @throws CompileException when the graph cannot be compiled
  Lowered lower(RunRequest request, Inference types) {
    GraphLowering lowering = new GraphLowering(graph, types, request.training());
    lowering.require(request.fetches());
    ProgramBuilder program = lowering.program();
    request.fetches().forEach(ref -> program.output(ref.toString(), lowering.value(ref)));
    request.gradients().ifPresent(g -> Effects.gradients(lowering, g));
    request.descend().ifPresent(d -> Effects.descend(lowering, d));
    Lowered lowered = lowering.build();
    return lowered.withProgram(compiler.optimize(lowered.program()));
  }

  private static void feed(Entry entry, RunRequest request, long runKey) {
    for (Map.Entry<String, Value> input : entry.plan().program().inputs().entrySet()) {
      entry.plan().feed(input.getValue(), Feeds.of(input.getKey(), request, runKey));
    }
  }

  private static RunResult collect(Entry entry, RunRequest request) {
    Map<String, Value> outputs = entry.plan().program().outputs();
    LinkedHashMap<PortRef, Tensor> values = new LinkedHashMap<>();
    for (PortRef ref : request.fetches()) {
      values.put(ref, entry.plan().fetch(requireNonNull(outputs.get(ref.toString()))));
    }
    LinkedHashMap<String, Tensor> gradients = new LinkedHashMap<>();
    for (String name : request.gradients().map(Differentiate::wrt).orElse(List.of())) {
      gradients.put(
          name, entry.plan().fetch(requireNonNull(outputs.get(Effects.gradientName(name)))));
    }
    return new RunResult(values, gradients, entry.lowered().warnings());
  }

  @Override
  public void close() {
    plans.values().forEach(e -> e.plan().close());
    plans.clear();
  }
}
