// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.drawing.NodeTint;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.main.run.SeenMoment;
import dev.adjoint.overlay.OverlayKind;
import dev.adjoint.overlay.OverlayPicture;
import dev.adjoint.overlay.OverlayViewModel;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.session.SampledStep;
import dev.adjoint.training.TrainingViewModel;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What the graph shows while one trains and while one does not: the sampled steps of training in
/// the overlay that was chosen for it, or the run that is debugged in its own. Each comes back with
/// its overlay and its place on the canvas.
final class TrainingLook {
  private final CanvasViewModel canvas;
  private final OverlayViewModel overlay;
  private final PageViewModel model;

  // Kept, because what it watches holds it only weakly.
  private final ObservableValue<RunPicture> picture;
  private OverlayKind other = OverlayKind.GRADIENTS;
  private Viewport before = Viewport.IDENTITY;

  /// @param run what the canvas shows while one does not train
  TrainingLook(
      Editor editor,
      OverlayViewModel overlay,
      TrainingViewModel training,
      ObservableValue<RunPicture> run) {
    this.canvas = editor.canvas();
    this.overlay = overlay;
    this.model = editor.model();
    var sample = training.news().sampleProperty();
    var activity = model.activityProperty();
    picture =
        Bindings.createObjectBinding(
            () ->
                trains()
                    ? sample
                        .get()
                        .filter(step -> showsGraph())
                        .map(SampledStep::picture)
                        .orElse(RunPicture.NONE)
                    : run.getValue(),
            canvas.document().pathProperty(),
            activity,
            sample,
            run);
    canvas.picture().runProperty().bind(picture);
    canvas.picture().tintsProperty().bind(tints());
    sample.subscribe(now -> overlay.showTraining(now.map(SampledStep::measures)));
    activity.addListener((at, was, now) -> turn(was, now));
  }

  private ObservableValue<Map<String, NodeTint>> tints() {
    return Bindings.createObjectBinding(
        () -> {
          OverlayPicture now = overlay.pictureProperty().get();
          boolean seen = now.of().equals(SeenMoment.graph(canvas.document()));
          return seen ? now.tints() : Map.<String, NodeTint>of();
        },
        overlay.pictureProperty(),
        canvas.document().pathProperty(),
        canvas.document().sight().loopProperty());
  }

  /// Whether the canvas shows the graph itself and no body, whose nodes are others of like names.
  private boolean showsGraph() {
    return canvas.document().path().isEmpty();
  }

  private boolean trains() {
    return model.activityProperty().get() == PageViewModel.Activity.TRAIN;
  }

  private void turn(PageViewModel.Activity was, PageViewModel.Activity now) {
    boolean begins = now == PageViewModel.Activity.TRAIN;
    if (begins == (was == PageViewModel.Activity.TRAIN)) {
      return;
    }
    OverlayKind mine = overlay.kindProperty().get();
    overlay.lookAtTraining(begins);
    overlay.kindProperty().set(other);
    other = mine;
    if (begins) {
      before = canvas.viewport();
      canvas.fit();
    } else {
      canvas.setViewport(before);
    }
  }
}
