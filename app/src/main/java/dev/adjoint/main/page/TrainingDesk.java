// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.engine.Mode;
import dev.adjoint.i18n.FaultWords;
import dev.adjoint.main.file.FileDialogs;
import dev.adjoint.main.file.WeightsCommands;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.training.TrainingMoment;
import dev.adjoint.training.TrainingState;
import dev.adjoint.training.TrainingViewModel;
import java.util.function.Consumer;

/// Brings training together with the rest of the window: it uses the chosen device, shows its
/// panel, and hands what it learned to runs and to the file.
public final class TrainingDesk {
  private final TrainingViewModel training;
  private final Editor editor;
  private final WeightsCommands weights;
  private final RunViewModel run;
  private final Consumer<String> lead;

  /// Whether the debugger waits for training to rest.
  private boolean debugs;

  /// @param lead takes the focus to the part of the training view that a query finds
  TrainingDesk(
      TrainingViewModel training,
      Editor editor,
      RunViewModel run,
      FileDialogs dialogs,
      Consumer<String> lead) {
    this.training = training;
    this.lead = lead;
    this.run = run;
    this.editor = editor;
    this.weights = new WeightsCommands(editor.document(), editor.files(), dialogs);
    training.learnedProperty().addListener((at, before, now) -> run.setWeights(now));
    training.momentProperty().addListener((at, before, now) -> told(before, now));
  }

  TrainingViewModel training() {
    return training;
  }

  /// Begins a run or, where there is nothing yet to begin one from, leads to what is to be set.
  public void train() {
    if (editor.document().whole().graph().training().isEmpty()) {
      openSettings();
      return;
    }
    PageViewModel model = editor.model();
    model.activityProperty().set(PageViewModel.Activity.TRAIN);
    if (training.settings().lacksData()) {
      lead.accept(".data-fields .text-field");
      return;
    }
    boolean compiled = model.executionProperty().get() == PageViewModel.Execution.STATIC;
    training.start(model.deviceProperty().get().id(), compiled ? Mode.COMPILED : Mode.EAGER);
  }

  /// Shows what is trained and how, made where there is nothing yet, and leads the focus there.
  public void openSettings() {
    editor.model().activityProperty().set(PageViewModel.Activity.TRAIN);
    if (training.settings().setUp()) {
      lead.accept("#train-optimizer");
    } else {
      editor.model().notices().complain(editor.messages().text("train.no-loss"));
    }
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
    boolean fails = now.state() == TrainingState.FAILED && before.state() != TrainingState.FAILED;
    // The training view says it itself.
    if (fails && editor.model().activityProperty().get() != PageViewModel.Activity.TRAIN) {
      editor.model().notices().complain(new FaultWords(editor.messages()).text(now.problem()));
    }
  }
}
