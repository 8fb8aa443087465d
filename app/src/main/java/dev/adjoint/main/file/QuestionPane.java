// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import dev.adjoint.control.Labels;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A question with what is at stake below it. Answers by which something is lost stand apart, at
/// the left; at the right stand the one that changes nothing (Escape) and the one that loses
/// nothing (Enter), in the same order on every system.
final class QuestionPane extends DialogPane {
  /// Apart, then what Escape and what Enter means.
  private static final String ORDER = "L+CY";

  private static final double LEAST_BUTTON = 72;

  /// @param answers of the roles LEFT, CANCEL_CLOSE and YES, the last of which there is one
  QuestionPane(String question, String stake, List<ButtonType> answers) {
    getStyleClass().add("question");
    VBox words = new VBox(line(question, "panel-title"), line(stake, "secondary"));
    words.getStyleClass().add("question-words");
    setContent(words);
    getButtonTypes().setAll(answers);
  }

  private static Label line(String text, String style) {
    Label line = Labels.of(text, style);
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    return line;
  }

  @Override
  protected Node createButtonBar() {
    ButtonBar bar = (ButtonBar) super.createButtonBar();
    bar.setButtonOrder(ORDER);
    bar.setButtonMinWidth(LEAST_BUTTON);
    return bar;
  }

  @Override
  protected Node createButton(ButtonType answer) {
    Button button = (Button) super.createButton(answer);
    ButtonBar.setButtonUniformSize(button, false);
    if (answer.getButtonData().isDefaultButton()) {
      button.getStyleClass().add("primary");
    }
    return button;
  }

  /// The focus would be on the first answer, which loses something.
  void focus() {
    getButtonTypes().stream()
        .filter(answer -> answer.getButtonData().isDefaultButton())
        .findFirst()
        .ifPresent(answer -> lookupButton(answer).requestFocus());
  }
}
