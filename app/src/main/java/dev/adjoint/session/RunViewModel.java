// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.engine.EngineException;
import dev.adjoint.file.FileException;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.session.FeedSource.FeedException;
import dev.adjoint.theme.Palette;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Drives a run of the document's graph step by step, and publishes where it is.
///
/// Methods and properties belong to the window's thread; the work is done on one thread of its own,
/// in order. A run is begun by the first step; an edit that changes what is computed ends it.
public final class RunViewModel implements AutoCloseable {
  private final DocumentViewModel document;
  private final FeedSource feeds;
  private final FxBridge bridge;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("adjoint-run").factory());
  private final ReadOnlyObjectWrapper<RunSnapshot> snapshot =
      new ReadOnlyObjectWrapper<>(RunSnapshot.NONE);
  private final ReadOnlyObjectWrapper<RunPicture> picture =
      new ReadOnlyObjectWrapper<>(RunPicture.NONE);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final Breakpoints breakpoints;
  private final RunPictures pictures = new RunPictures();
  private volatile @Nullable DebuggedRun run;
  private volatile Optional<LearnedWeights> learned = Optional.empty();
  private volatile Palette palette = Palette.LIGHT;
  private volatile String device = "cpu";
  private volatile boolean playing;
  private volatile double stepsPerSecond = 2;
  private final OpenDevice devices = new OpenDevice();
  private Content shown;

  public RunViewModel(DocumentViewModel document, FeedSource feeds, FxBridge bridge) {
    this.document = document;
    this.feeds = feeds;
    this.bridge = bridge;
    this.shown = document.content();
    this.breakpoints = new Breakpoints(document);
    document.contentProperty().subscribe(this::contentChanged);
  }

  public ReadOnlyObjectProperty<RunSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /// What the canvas shows of the run.
  public ReadOnlyObjectProperty<RunPicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /// Whether the worker is at it, or steps are being played one after the other.
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Why the last order could not be carried out, in a line for people; empty when it could.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The device that the next run uses, such as `cpu` or `reference`; ends the present run.
  public void setDevice(String id) {
    device = id;
    reset();
  }

  public String device() {
    return device;
  }

  /// Runs begin with these weights where they fit; without any, with those of the project's file.
  /// Ends the present run.
  public void setWeights(Optional<LearnedWeights> weights) {
    learned = weights;
    reset();
  }

  public void setPalette(Palette other) {
    palette = other;
    submit(null);
  }

  public void setStepsPerSecond(double steps) {
    stepsPerSecond = steps;
  }

  public void stepForward() {
    submit(DebuggedRun::stepForward);
  }

  public void stepBack() {
    submit(DebuggedRun::stepBack);
  }

  /// To the moment when that many steps are done.
  public void seek(int done) {
    submit(r -> r.seek(done));
  }

  /// To the end or the next breakpoint; from the end into the next run, in which the weights are
  /// what this one has made them.
  public void resume() {
    submit(
        r -> {
          nextAtEnd(r);
          r.resume();
        });
  }

  private static void nextAtEnd(DebuggedRun run) {
    if (run.atEnd()) {
      run.next();
    }
  }

  /// Until the step of that node has been taken, in the phase asked for.
  public void runTo(String node, Phase phase) {
    submit(r -> r.runTo(node, phase));
  }

  /// Where runs stop.
  public Breakpoints breakpoints() {
    return breakpoints;
  }

  /// On the run's thread. Each hit is news of its own: none may replace another.
  private void stopped(BreakHit hit) {
    bridge.publish(new Object(), () -> breakpoints.count(hit.breakpoint().id()));
  }

  /// Plays step after step at the chosen pace until the end, a breakpoint or [#pause].
  public void play() {
    if (!playing) {
      playing = true;
      running.set(true);
      worker.execute(
          () -> {
            if (run != null) {
              carryOut(RunViewModel::nextAtEnd);
            }
            playOn();
          });
    }
  }

  public void pause() {
    playing = false;
  }

  public boolean isPlaying() {
    return playing;
  }

  private void playOn() {
    if (!playing) {
      publishRunning(false);
      return;
    }
    boolean ended = !carryOut(DebuggedRun::stepForward);
    DebuggedRun now = run;
    if (ended || now == null || now.atEnd() || now.atBreakpoint()) {
      playing = false;
      publishRunning(false);
    } else {
      long pause = Math.round(1000 / Math.max(0.1, stepsPerSecond));
      worker.schedule(this::playOn, pause, TimeUnit.MILLISECONDS);
    }
  }

  /// Stops what is under way after the step at hand; the run stays to be looked at.
  public void stop() {
    playing = false;
    DebuggedRun now = run;
    if (now != null) {
      now.stop();
    }
  }

  /// Gives the run up: the canvas shows the bare graph again.
  public void reset() {
    stop();
    worker.execute(
        () -> {
          end();
          publish(shownContent(), RunSnapshot.NONE);
        });
  }

  private void contentChanged(Content content) {
    boolean same = Meaning.same(shown.graph(), content.graph());
    synchronized (this) {
      shown = content;
    }
    if (!same && (run != null || snapshot.get().exists())) {
      reset();
    }
  }

  private synchronized Content shownContent() {
    return shown;
  }

  private void submit(@Nullable Consumer<DebuggedRun> order) {
    if (order == null) {
      worker.execute(this::republish);
      return;
    }
    running.set(true);
    worker.execute(
        () -> {
          carryOut(order);
          publishRunning(playing);
        });
  }

  private void republish() {
    DebuggedRun now = run;
    if (now != null) {
      publish(shownContent(), now.snapshot());
    }
  }

  /// On the worker: begins a run if there is none, does the order, publishes. False on a fault.
  private boolean carryOut(Consumer<DebuggedRun> order) {
    try {
      DebuggedRun now = run;
      if (now == null) {
        now = begin(shownContent());
      }
      order.accept(now);
      publishProblem("");
      return true;
    } catch (EngineException | FeedException fault) {
      publishProblem(String.valueOf(fault.getMessage()));
      return false;
    } finally {
      republish();
    }
  }

  private DebuggedRun begin(Content content) throws FeedException {
    if (content.types().hasErrors()) {
      String first =
          content.diagnostics().stream().filter(d -> d.isError()).findFirst().orElseThrow().line();
      throw new EngineException(first);
    }
    Optional<Path> file = document.fileProperty().get();
    Map<String, Tensor> values = feeds.feeds(content, file);
    Map<String, Tensor> states = states(new ProjectSource(content, file));
    DebuggedRun begun =
        new DebuggedRun(
            content,
            document.catalog(),
            devices.open(device),
            values,
            states,
            breakpoints::armed,
            this::stopped);
    pictures.forget();
    run = begun;
    return begun;
  }

  private Map<String, Tensor> states(ProjectSource project) throws FeedException {
    Optional<LearnedWeights> known = learned;
    try {
      return known.isPresent() ? known.get().fitting(project.content()) : project.weights();
    } catch (FileException fault) {
      throw new FeedException(String.valueOf(fault.getMessage()));
    }
  }

  private void end() {
    DebuggedRun now = run;
    run = null;
    pictures.forget();
    if (now != null) {
      now.close();
    }
  }

  private void publish(Content content, RunSnapshot now) {
    RunPicture seen = pictures.of(content, now, palette);
    bridge.publish(
        snapshot,
        () -> {
          snapshot.set(now);
          picture.set(seen);
        });
  }

  private void publishRunning(boolean now) {
    bridge.publish(running, () -> running.set(now));
  }

  private void publishProblem(String text) {
    bridge.publish(problem, () -> problem.set(text));
  }

  /// Waits until every order given so far was carried out.
  void await() throws InterruptedException {
    try {
      worker.submit(() -> {}).get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    stop();
    worker.execute(
        () -> {
          end();
          devices.close();
        });
    worker.shutdown();
  }
}
