// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.theme.Palette;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the window sees of a run: hears the worker's news on its thread and brings them to the
/// window's, where the properties belong.
final class PublishedRun implements RunWorker.News {
  private final FxBridge bridge;
  private final Supplier<Content> document;
  private final Watches watches;
  private final ReadOnlyObjectWrapper<RunSnapshot> snapshot =
      new ReadOnlyObjectWrapper<>(RunSnapshot.NONE);
  private final ReadOnlyObjectWrapper<RunTimes> times = new ReadOnlyObjectWrapper<>(RunTimes.NONE);
  private final ReadOnlyObjectWrapper<RunPicture> picture =
      new ReadOnlyObjectWrapper<>(RunPicture.NONE);
  private final ReadOnlyObjectWrapper<IterationCurve> losses =
      new ReadOnlyObjectWrapper<>(IterationCurve.EMPTY);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Map<List<BodyPlace>, RunPicture>> inside =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<LoopMoment> loop =
      new ReadOnlyObjectWrapper<>(LoopMoment.NONE);
  private final ReadOnlyObjectWrapper<RunPicture> loopPicture =
      new ReadOnlyObjectWrapper<>(RunPicture.NONE);
  private final RunPictures pictures = new RunPictures();
  private final RunPictures loopPictures = new RunPictures();
  private final InnerPictures inner = new InnerPictures();
  private volatile Palette palette = Palette.LIGHT;

  /// On the worker's thread: news may be left out on their way to the window, losses may not.
  private IterationCurve seen = IterationCurve.EMPTY;

  /// @param document as it is now, for any thread
  PublishedRun(FxBridge bridge, Supplier<Content> document, Watches watches) {
    this.bridge = bridge;
    this.document = document;
    this.watches = watches;
  }

  ReadOnlyObjectProperty<RunSnapshot> snapshot() {
    return snapshot.getReadOnlyProperty();
  }

  /// What its steps take; changes before [#snapshot], and while the run rests.
  ReadOnlyObjectProperty<RunTimes> times() {
    return times.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<RunPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /// What the canvas shows of bodies that were stepped into, by the way there; changes before
  /// [#picture].
  ReadOnlyObjectProperty<Map<List<BodyPlace>, RunPicture>> inside() {
    return inside.getReadOnlyProperty();
  }

  /// The loop that is looked at drawn out; changes before [#snapshot].
  ReadOnlyObjectProperty<LoopMoment> loop() {
    return loop.getReadOnlyProperty();
  }

  /// What the canvas shows of that loop; changes before [#picture].
  ReadOnlyObjectProperty<RunPicture> loopPicture() {
    return loopPicture.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<IterationCurve> losses() {
    return losses.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  void setPalette(Palette other) {
    palette = other;
  }

  /// On the window's thread: an order has been given.
  void ordered() {
    running.set(true);
  }

  /// On the worker's thread: another run begins.
  void begins() {
    pictures.forget();
  }

  @Override
  public void moved(@Nullable DebuggedRun run) {
    if (run == null) {
      pictures.forget();
    }
    LoopMoment drawnOut = run == null ? LoopMoment.NONE : run.reader().loop();
    RunSnapshot now = run == null ? RunSnapshot.NONE : run.snapshot();
    RunTimes known = run == null ? RunTimes.NONE : run.times();
    RunPicture unrolled =
        drawnOut
            .place()
            .map(place -> loopPictures.of(place.content(), drawnOut.snapshot(), palette))
            .orElse(RunPicture.NONE);
    RunPicture drawn = pictures.of(document.get(), now, palette);
    Map<List<BodyPlace>, RunPicture> within = inner.of(now, palette);
    IterationCurve curve = seen.seeing(now, now.lossNumber());
    seen = curve;
    Map<Long, WatchReading> read =
        watches.read(
            now,
            what -> run == null ? LastIterations.Unseen.NONE : run.reader().inLastIteration(what));
    bridge.publish(
        snapshot,
        () -> {
          losses.set(curve);
          watches.show(read);
          inside.set(within);
          loop.set(drawnOut);
          loopPicture.set(unrolled);
          times.set(known);
          snapshot.set(now);
          picture.set(drawn);
        });
  }

  @Override
  public void timed(RunTimes now) {
    bridge.publish(times, () -> times.set(now));
  }

  @Override
  public void running(boolean now) {
    bridge.publish(running, () -> running.set(now));
  }

  @Override
  public void problem(String text) {
    bridge.publish(problem, () -> problem.set(text));
  }
}
