// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.Segment;
import dev.adjoint.control.SegmentedControl;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// The test rows with their predictions, mixed or only those that went wrong.
final class SamplesCard {
  private enum Which {
    MIXED,
    WRONG
  }

  private SamplesCard() {}

  static Card of(
      TrainingNews news, CardWords words, Messages messages, ObservableValue<Palette> palette) {
    SegmentedControl<Which> which =
        new SegmentedControl<Which>(
                List.of(
                    Segment.of(Which.MIXED, messages.bound("train.samples-mixed")),
                    Segment.of(Which.WRONG, messages.bound("train.samples-wrong"))))
            .small();
    which.setId("samples-which");
    var test = news.testProperty();
    ObservableValue<List<TestSample>> shown =
        Bindings.createObjectBinding(
            () -> samples(test.get(), which.valueProperty().get()), test, which.valueProperty());
    SampleGrid grid = new SampleGrid(shown, messages, palette);
    Label note = Labels.of("", "caption");
    note.setMinWidth(0);
    note.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> note(test.get(), shown.getValue(), messages),
                test,
                shown,
                messages.languageProperty()));
    ObservableValue<String> reason =
        words.ofClasses(test.map(Optional::isEmpty), "train.samples-later");
    return new Card(messages.bound("train.samples"), new OrReason(grid, reason), note, which);
  }

  private static List<TestSample> samples(Optional<TestReport> report, Which which) {
    return report.map(r -> which == Which.MIXED ? r.mixed() : r.wrong()).orElse(List.of());
  }

  private static String note(
      Optional<TestReport> report, List<TestSample> shown, Messages messages) {
    if (report.isEmpty()) {
      return "";
    }
    return report.get().confusion().isEmpty()
        ? messages.text("train.samples-no-classes")
        : messages.text(
            "train.samples-note",
            Numbers.count(shown.size()),
            Numbers.count(report.get().measurement().rows()));
  }
}
