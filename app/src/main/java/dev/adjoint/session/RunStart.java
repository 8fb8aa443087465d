// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.engine.EngineException;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.TimeTravel;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.session.FeedSource.FeedException;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Begins runs: on the chosen device, with the weights there are. Settings come from the window's
/// thread, runs are begun on theirs.
final class RunStart implements AutoCloseable {
  private final OpCatalog catalog;
  private final FeedSource feeds;
  private final Breakpoints breakpoints;
  private final Consumer<BreakHit> whenStopped;
  private final OpenDevice devices = new OpenDevice();
  private volatile Optional<LearnedWeights> learned = Optional.empty();
  private volatile Optional<TrainingPoint> point = Optional.empty();
  private volatile String device = "cpu";
  private volatile long budgetBytes = TimeTravel.USUAL_BUDGET_BYTES;
  private volatile long quickNanos = RunEdits.QUICK_NANOS;
  private volatile Mode mode = Mode.EAGER;

  RunStart(
      OpCatalog catalog,
      FeedSource feeds,
      Breakpoints breakpoints,
      Consumer<BreakHit> whenStopped) {
    this.catalog = catalog;
    this.feeds = feeds;
    this.breakpoints = breakpoints;
    this.whenStopped = whenStopped;
  }

  void setBudget(long bytes) {
    budgetBytes = bytes;
  }

  void setQuick(long nanos) {
    quickNanos = nanos;
  }

  void setMode(Mode other) {
    mode = other;
  }

  void setDevice(String id) {
    device = id;
  }

  String device() {
    return device;
  }

  void setWeights(Optional<LearnedWeights> weights) {
    learned = weights;
    point = Optional.empty();
  }

  /// Runs of the same graph go on from there; those of another begin with its weights.
  void setPoint(TrainingPoint reached) {
    learned = Optional.of(reached.weights());
    point = Optional.of(reached);
  }

  /// Throws EngineException when the graph or the device is at fault.
  ///
  /// @throws FeedException when data or weights cannot be read
  DebuggedRun begin(Content shown, Optional<Path> file) throws FeedException {
    Content content = shown.settled();
    if (content.types().hasErrors()) {
      String first =
          content.diagnostics().stream()
              .filter(Diagnostic::isError)
              .findFirst()
              .orElseThrow()
              .line();
      throw new EngineException(first);
    }
    RunPlan plan = RunPlan.of(content, file, feeds);
    RunBegin from = from(new ProjectSource(content, file));
    ArmedBreakpoints armed = new ArmedBreakpoints(catalog, breakpoints::armed, whenStopped);
    DebuggedRun begun = new DebuggedRun(content, catalog, devices.open(device), plan, from, armed);
    begun.setBudget(budgetBytes);
    begun.setQuick(quickNanos);
    begun.setMode(mode);
    return begun;
  }

  private RunBegin from(ProjectSource project) throws FeedException {
    Optional<TrainingPoint> reached =
        point.filter(p -> Meaning.same(p.content().graph(), project.content().graph()));
    return reached.isPresent()
        ? new RunBegin(reached.get().states(), reached.get().steps())
        : new RunBegin(states(project), 0);
  }

  private Map<String, Tensor> states(ProjectSource project) throws FeedException {
    Optional<LearnedWeights> known = learned;
    try {
      return known.isPresent() ? known.get().fitting(project.content()) : project.weights();
    } catch (FileException fault) {
      throw new FeedException(String.valueOf(fault.getMessage()));
    }
  }

  @Override
  public void close() {
    devices.close();
  }
}
