// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.DeviceMemoryException;
import dev.adjoint.compile.CompileException;
import dev.adjoint.compile.Compiler;
import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Condition;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.ops.internal.Uniform;
import dev.adjoint.plan.Phase;
import dev.adjoint.plan.Program;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A graph on a device with the state that lives from run to run. One thread at a time. Closing
/// frees the session's memory, not the backend.
public final class Session implements AutoCloseable {

  private final Backend backend;
  private final Mode mode;
  private final long seed;
  private Inference declared;
  private SampleFeeds samples;
  private final StateStore states;
  private CompiledRunner compiled;
  private @Nullable CompiledIterations whole;
  private final EagerRunner eager;
  private BoundTypes bound;
  private long runs;

  /// @param seed decides initial values and random numbers
  public Session(Graph graph, OpCatalog catalog, Backend backend, Mode mode, long seed) {
    this.backend = backend;
    this.mode = mode;
    this.seed = seed;
    declared = Inference.of(graph, catalog);
    samples = new SampleFeeds(declared, seed);
    bound = new BoundTypes(declared);
    states = new StateStore(backend, seed);
    compiled = compiledRunner(backend, states, declared, this::requireFinite);
    eager = new EagerRunner(backend, states, this::requireFinite);
  }

  private static CompiledRunner compiledRunner(
      Backend backend,
      StateStore states,
      Inference types,
      BiConsumer<RunRequest, Map<PortRef, Tensor>> beforeCommit) {
    Compiler compiler = Compiler.standard(backend::supports);
    return new CompiledRunner(types.graph(), backend, states, compiler, beforeCommit);
  }

  /// Goes on with an edited graph. States stay, but for those given up, which begin anew.
  void become(Inference edited, Predicate<String> givenUp) {
    compiled.close();
    closeWhole();
    eager.changed(givenUp);
    states.forget(givenUp);
    declared = edited;
    bound = new BoundTypes(edited);
    samples = new SampleFeeds(edited, seed);
    compiled = compiledRunner(backend, states, edited, this::requireFinite);
  }

  /// The request with samples for what it feeds nothing to, as a run of `types` sees it.
  RunRequest completed(RunRequest given, Inference types) {
    return given.withFeeds(new SampleFeeds(types, seed).complete(given.feeds()));
  }

  public Backend backend() {
    return backend;
  }

  /// Inference of the graph as declared, its shapes possibly symbolic.
  public Inference types() {
    return declared;
  }

  public Mode mode() {
    return mode;
  }

  /// Runs once. Every training run draws its own random numbers.
  ///
  /// @throws EngineException when the graph or the feeds are at fault, or the device has not the
  ///   memory
  /// @throws RunStopped when the request's stop condition says so
  public RunResult run(RunRequest given) {
    RunRequest request = given.withFeeds(samples.complete(given.feeds()));
    try {
      RunResult result = dispatch(request, runKey());
      if (request.training()) {
        runs++;
      }
      return result;
    } catch (CompileException fault) {
      throw new EngineException(String.valueOf(fault.getMessage()), fault.diagnostics());
    } catch (DeviceMemoryException full) {
      throw new EngineException(full.getMessage() + "; use a smaller batch or another device");
    }
  }

  /// The program that a compiled run of this kind executes; nothing is run.
  ///
  /// @throws EngineException when the graph or the feeds are at fault
  public Program program(RunRequest given) {
    RunRequest request = given.withFeeds(samples.complete(given.feeds()));
    try {
      return compiled.lower(request, bind(request.feeds())).program();
    } catch (CompileException fault) {
      throw new EngineException(String.valueOf(fault.getMessage()), fault.diagnostics());
    }
  }

  /// Takes the next run apart. The debugger shares the session's states; its random numbers are
  /// those the run would have drawn. Runs may come in between, another debugger ends this one.
  ///
  /// @param target what the backward pass starts from, or empty for forward only
  /// @throws EngineException when the graph or the feeds are at fault
  public Debugger debug(RunRequest given, Optional<PortRef> target) {
    return debug(given, target, new HostCopies(Long.MAX_VALUE));
  }

  /// @param copies room for numbers on the host
  Debugger debug(RunRequest given, Optional<PortRef> target, HostCopies copies) {
    RunRequest request = given.withFeeds(samples.complete(given.feeds()));
    EagerPass pass = eager.slowPass(request, bind(request.feeds()), runKey());
    return StepExecutor.guarded(
        () -> new Debugger(new StepExecutor(pass, target), copies, counted(request)));
  }

  /// Takes the run that a revision is about apart once more, with what it keeps.
  Debugger debug(Revision revision, HostCopies copies) {
    RunRequest request = revision.request();
    EagerPass pass = eager.slowPassAfter(request, revision.types(), runKey());
    return StepExecutor.guarded(
        () -> new Debugger(new StepExecutor(pass, revision), copies, counted(request)));
  }

  /// Runs the iteration that `run` has taken apart from a compiled plan. Empty, and nothing has
  /// happened, when that cannot be done or, if they must be, its values are not finite.
  Optional<CompiledEnd> runWhole(Debugger run, boolean finite) {
    CompiledIterations now = whole;
    if (now == null) {
      now = new CompiledIterations(backend, states, declared);
      whole = now;
    }
    CompiledIterations compiler = now;
    Optional<CompiledEnd> end = StepExecutor.guarded(() -> compiler.run(run, finite));
    if (end.isPresent() && run.training()) {
      runs++;
    }
    return end;
  }

  private void closeWhole() {
    CompiledIterations now = whole;
    whole = null;
    if (now != null) {
      now.close();
    }
  }

  private Runnable counted(RunRequest request) {
    return () -> runs += request.training() ? 1 : 0;
  }

  StateStore stateStore() {
    return states;
  }

  private long runKey() {
    return Uniform.mix(seed * 0x9E3779B97F4A7C15L + runs);
  }

  private RunResult dispatch(RunRequest request, long key) {
    Inference types = bind(request.feeds());
    if (mode == Mode.EAGER) {
      return eager.run(request, types, key);
    }
    try {
      return compiled.run(request, types, key);
    } catch (CompileException fault) {
      if (!fault.isDynamic()) {
        throw fault;
      }
      RunResult result = eager.run(request, types, key);
      List<Diagnostic> warnings = new ArrayList<>(result.warnings());
      warnings.addAll(fault.diagnostics());
      return new RunResult(result.values(), result.gradients(), warnings);
    }
  }

  /// The loss of an optimizer step, seen before the step's update is applied.
  ///
  /// @throws NonFiniteLoss naming the first node whose value is not finite
  void requireFinite(RunRequest request, Map<PortRef, Tensor> values) {
    for (Descend step : request.descend().stream().toList()) {
      Tensor loss = values.get(step.loss());
      if (loss != null && !Double.isFinite(loss.get(0))) {
        throw new NonFiniteLoss(loss.get(0), culprit(request, step.loss()));
      }
    }
  }

  private String culprit(RunRequest request, PortRef loss) {
    RunRequest forward = RunRequest.fetch(List.of(loss), request.feeds()).inTraining();
    Debugger debugger = debug(forward, Optional.empty());
    debugger
        .breakpoints()
        .add(
            new Breakpoint(
                new Breakpoint.Place.Anywhere(), Phase.FORWARD, new Condition.NonFinite()));
    return debugger
        .resume(() -> false)
        .hit()
        .map(Breakpoint.Hit::sentence)
        .orElse("a weight or an input");
  }

  private Inference bind(Map<String, Tensor> feeds) {
    return bound.of(feeds);
  }

  /// The value of a parameter, variable or optimizer slot; empty before the first run that uses it.
  public Optional<Tensor> state(String name) {
    return states.get(name);
  }

  /// Every state that exists, by name, in order of first use.
  public SequencedMap<String, Tensor> states() {
    return states.all();
  }

  /// The parameters that a layer owns, by full name; empty before the first run that uses it.
  public SequencedMap<String, Tensor> owned(String node) {
    return states.under(node + "/");
  }

  /// Overwrites a state, or says its first value before the first run.
  ///
  /// @throws EngineException when the shape is another
  public void setState(String name, Tensor value) {
    states.set(name, value);
  }

  /// How long it took to compile the plans of this graph's runs; nothing of eager runs.
  public CompileTime compileTime() {
    return compiled.compileTime();
  }

  /// Number of training runs done: with the seed it decides the random numbers of the next.
  public long runs() {
    return runs;
  }

  /// For resuming: the next run draws what run `count` would have drawn.
  public void skipTo(long count) {
    runs = count;
  }

  @Override
  public void close() {
    compiled.close();
    closeWhole();
    eager.close();
    states.close();
  }
}
