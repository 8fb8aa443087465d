// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.engine.Mode;
import dev.adjoint.main.file.FileDialogs;
import dev.adjoint.main.file.WeightsCommands;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.training.TrainingMoment;
import dev.adjoint.training.TrainingState;
import dev.adjoint.training.TrainingViewModel;

/// Brings training together with the rest of the window: it uses the chosen device, shows its
/// panel, and hands what it learned to runs and to the file.
public final class TrainingDesk {
  private final TrainingViewModel training;
  private final Editor editor;
  private final WeightsCommands weights;
  private final RunViewModel run;

  /// Whether the debugger waits for training to rest.
  private boolean debugs;

  TrainingDesk(TrainingViewModel training, Editor editor, RunViewModel run, FileDialogs dialogs) {
    this.training = training;
    this.run = run;
    this.editor = editor;
    this.weights = new WeightsCommands(editor.document(), editor.files(), dialogs);
    training.learnedProperty().addListener((at, before, now) -> run.setWeights(now));
    training.momentProperty().addListener((at, before, now) -> told(before, now));
  }

  TrainingViewModel training() {
    return training;
  }

  public void train() {
    PageViewModel model = editor.model();
    model.activityProperty().set(PageViewModel.Activity.TRAIN);
    if (editor.document().whole().graph().training().isEmpty()) {
      model.notices().complain(editor.messages().text("train.none-hint"));
      return;
    }
    boolean compiled = model.executionProperty().get() == PageViewModel.Execution.STATIC;
    training.start(model.deviceProperty().get().id(), compiled ? Mode.COMPILED : Mode.EAGER);
  }

  /// Pauses training and takes its next step to the debugger: same weights, same batch, same random
  /// numbers.
  void debugIteration() {
    if (training.state() == TrainingState.RUNNING) {
      debugs = true;
      training.pause();
    } else {
      debug();
    }
  }

  private void debug() {
    debugs = false;
    training
        .pointProperty()
        .get()
        .ifPresent(
            point -> {
              run.continueFrom(point);
              editor.model().activityProperty().set(PageViewModel.Activity.DEBUG);
              run.stepForward();
            });
  }

  public void saveWeights() {
    training
        .learnedProperty()
        .get()
        .ifPresentOrElse(
            weights::save,
            () -> editor.model().notices().complain(editor.messages().text("train.no-weights")));
  }

  private void told(TrainingMoment before, TrainingMoment now) {
    if (debugs && now.state() == TrainingState.PAUSED) {
      debug();
    } else if (!now.state().isActive()) {
      debugs = false;
    }
    if (now.state() == TrainingState.FAILED && before.state() != TrainingState.FAILED) {
      editor.model().notices().complain(now.problem());
    }
  }
}
