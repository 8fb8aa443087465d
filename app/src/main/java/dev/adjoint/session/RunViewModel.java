// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Goal;
import dev.adjoint.debug.Granularity;
import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.engine.Mode;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.session.FeedSource.FeedException;
import dev.adjoint.theme.Palette;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Drives a run of the document's graph step by step, and publishes where it is.
///
/// Methods and properties belong to the window's thread; the work is done on one thread of its own,
/// in order. A run is begun by the first step; edits of the document go on with it.
public final class RunViewModel implements AutoCloseable {
  private final DocumentViewModel document;
  private final ObjectProperty<Granularity> granularity =
      new SimpleObjectProperty<>(Granularity.OP);
  private final Breakpoints breakpoints;
  private final Watches watches;
  private final PublishedRun published;
  private final RunStart start;
  private final ValueEdits values;
  private final RunWorker worker;
  private final LoopWatch loops;
  private final RunSight sight;
  private volatile double stepsPerSecond = 2;
  private final ShownContent shown;
  private final Attention attention;

  public RunViewModel(DocumentViewModel document, FeedSource feeds, FxBridge bridge) {
    this.document = document;
    this.shown = new ShownContent(document.whole());
    this.breakpoints = new Breakpoints(document);
    this.watches = new Watches(document);
    this.attention = new Attention(watches);
    start = new RunStart(document.catalog(), feeds, breakpoints, breakpoints.counter(bridge));
    values = new ValueEdits(document);
    published = new PublishedRun(bridge, shown::get, watches);
    worker = new RunWorker(this::begin, published, () -> stepsPerSecond, attention::isTimed);
    loops = new LoopWatch(worker, published);
    sight = new RunSight(worker, published, attention);
    document.wholeProperty().subscribe(this::contentChanged);
    watches.listProperty().addListener((at, before, now) -> worker.touch(attention::guide));
    document.openedProperty().addListener((at, before, now) -> reset());
  }

  public ReadOnlyObjectProperty<RunSnapshot> snapshotProperty() {
    return published.snapshot();
  }

  /// What the canvas shows of the run.
  public ReadOnlyObjectProperty<RunPicture> pictureProperty() {
    return published.picture();
  }

  /// What the canvas shows of bodies that were stepped into, by the way there.
  public ReadOnlyObjectProperty<Map<List<BodyPlace>, RunPicture>> insideProperty() {
    return published.inside();
  }

  /// A loop that is looked at drawn out.
  public LoopWatch loops() {
    return loops;
  }

  /// What is looked at of the run, and what its steps take.
  public RunSight sight() {
    return sight;
  }

  /// The loss of every iteration that has been looked at since the run began.
  public ReadOnlyObjectProperty<IterationCurve> lossesProperty() {
    return published.losses();
  }

  /// Whether the worker is at it, or steps are being played one after the other.
  public ReadOnlyBooleanProperty runningProperty() {
    return published.running();
  }

  /// Why the last order could not be carried out, in a line for people; empty when it could.
  public ReadOnlyStringProperty problemProperty() {
    return published.problem();
  }

  /// How far one step goes.
  public ObjectProperty<Granularity> granularityProperty() {
    return granularity;
  }

  /// Where runs stop.
  public Breakpoints breakpoints() {
    return breakpoints;
  }

  /// What is kept in sight.
  public Watches watches() {
    return watches;
  }

  /// The device that the next run uses, such as `cpu` or `reference`; ends the present run.
  public void setDevice(String id) {
    start.setDevice(id);
    reset();
  }

  public String device() {
    return start.device();
  }

  /// Runs begin with these weights where they fit; without any, with those of the project's file.
  /// Ends the present run.
  public void setWeights(Optional<LearnedWeights> weights) {
    start.setWeights(weights);
    reset();
  }

  /// The next run goes on where training stands, with its batch and its random numbers; ends the
  /// present run.
  public void continueFrom(TrainingPoint reached) {
    start.setPoint(reached);
    reset();
  }

  public void setPalette(Palette other) {
    published.setPalette(other);
    worker.touch(run -> {});
  }

  public void setStepsPerSecond(double steps) {
    stepsPerSecond = steps;
  }

  /// Memory that going back in time may take; what does not fit is computed again when it is
  /// needed.
  public void setMemoryBudget(long bytes) {
    start.setBudget(bytes);
    worker.touch(run -> run.setBudget(bytes));
  }

  /// For how long an edit may compute at once; what takes longer waits for the next order.
  void setQuick(long nanos) {
    start.setQuick(nanos);
    worker.touch(run -> run.setQuick(nanos));
  }

  /// How iterations are run to their end; steps are always taken node by node.
  public void setMode(Mode other) {
    start.setMode(other);
    worker.touch(run -> run.setMode(other));
  }

  public void stepForward() {
    Granularity far = granularity.get();
    submit(run -> run.forward(far));
  }

  public void stepBack() {
    Granularity far = granularity.get();
    submit(run -> run.back(far));
  }

  /// Into the next step when its op is made of others; else a step like any other.
  public void stepInto() {
    submit(DebuggedRun::into);
  }

  /// The next step, composites as one; within an open composite its next op.
  public void stepOver() {
    submit(DebuggedRun::over);
  }

  /// Finishes the open composite.
  public void stepOut() {
    submit(DebuggedRun::out);
  }

  /// To the moment of this iteration when that many steps are done.
  public void seek(int done) {
    submit(run -> run.seek(done));
  }

  /// To the moment of `iteration`, which may lie ahead, when that many steps are done.
  public void seek(long iteration, int done) {
    submit(run -> run.seek(iteration, done));
  }

  /// To the earliest moment there is.
  public void restart() {
    submit(DebuggedRun::restart);
  }

  /// To the end of the iteration or the next breakpoint; from the end into the next iteration, in
  /// which the weights are what this one has made them.
  public void resume() {
    submit(DebuggedRun::resume);
  }

  /// Until the step of that node has been taken, in the phase asked for.
  public void runTo(String node, Phase phase) {
    runTo(new Goal(List.of(), node, phase));
  }

  /// Until that step has been taken, in a body the next time that it is.
  public void runTo(Goal goal) {
    submit(run -> run.runTo(goal));
  }

  /// Plays step after step at the chosen pace until the end of the iteration, a breakpoint or
  /// [#pause]; by iterations it goes on past their ends.
  public void play() {
    Granularity far = granularity.get();
    published.ordered();
    worker.play(DebuggedRun::next, run -> run.forward(far), run -> run.goesOn(far));
  }

  public void pause() {
    worker.pause();
  }

  public boolean isPlaying() {
    return worker.isPlaying();
  }

  /// Stops what is under way within the step at hand and forgets the orders that wait; the run
  /// stays to be looked at.
  public void stop() {
    worker.stop();
  }

  /// Gives the run up: the canvas shows the bare graph again.
  public void reset() {
    worker.reset();
  }

  /// Overwrites a value: a constant's or an input's own in the file, as an edit that can be undone;
  /// what a weight holds (`w`, `dense/kernel`) or an input is fed, in the run alone. False for what
  /// is computed.
  public boolean setValue(String name, Tensor value) {
    return values.change(name, before -> value, this::submit);
  }

  /// Overwrites a single element, counted row by row, as [#setValue] does.
  public boolean setElement(String name, long index, double number) {
    return values.change(name, v -> ValueEdits.with(v, index, number), this::submit);
  }

  /// Whether [#setValue] has an effect.
  public boolean canSet(String name) {
    return values.canChange(name);
  }

  private void submit(RunWorker.Order order) {
    published.ordered();
    worker.submit(
        run -> {
          run.takeUpEdits();
          order.carryOut(run);
        });
  }

  private void contentChanged(Content content) {
    if (shown.become(content)) {
      worker.touch(run -> run.edited(content.settled()));
    }
  }

  private DebuggedRun begin() throws FeedException {
    DebuggedRun begun = start.begin(shown.get(), document.fileProperty().get());
    published.begins();
    attention.guide(begun);
    loops.show(begun);
    return begun;
  }

  /// Waits until every order given so far was carried out.
  void await() throws InterruptedException {
    worker.await();
  }

  @Override
  public void close() {
    worker.close(start::close);
  }
}
