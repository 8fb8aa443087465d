// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.edit.SetTraining;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.PortRef;
import dev.adjoint.json.JsonAt;
import dev.adjoint.json.JsonFields;
import dev.adjoint.json.JsonValue;
import dev.adjoint.session.ProjectSource;
import dev.adjoint.session.RunGoal;
import dev.adjoint.train.TrainingSpec;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// The settings of the next run. Every change is an edit of the document's training section, which
/// can be undone; a number that cannot be is refused and nothing changes.
public final class SettingsViewModel {
  private static final String USUAL =
      "{\"loss\": \"\", \"optimizer\": {\"kind\": \"adam\", \"learning_rate\": 0.01},"
          + " \"batch\": 32, \"epochs\": 10}";

  private final DocumentViewModel document;

  SettingsViewModel(DocumentViewModel document) {
    this.document = document;
  }

  /// What the training section says; empty where there is none or it is faulty.
  public ObservableValue<Optional<TrainingSpec>> spec() {
    return document.wholeProperty().map(content -> now());
  }

  Optional<TrainingSpec> now() {
    try {
      return project().training();
    } catch (FileException faulty) {
      return Optional.empty();
    }
  }

  /// Makes a usual training section where there is none: Adam, the first loss, no data yet.
  ///
  /// @return false where the graph gives no single number that could be trained
  public boolean setUp() {
    if (document.whole().graph().training().isPresent()) {
      return true;
    }
    Optional<PortRef> loss = RunGoal.of(document.whole()).loss();
    loss.map(SettingsViewModel::usual)
        .ifPresent(section -> document.performWhole(new SetTraining(Optional.of(section))));
    return loss.isPresent();
  }

  private static String usual(PortRef loss) {
    try {
      return JsonFields.with(USUAL, List.of("loss"), Optional.of(JsonValue.of(loss.toString())));
    } catch (FileException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /// What can be trained to be small.
  public List<PortRef> losses() {
    return RunGoal.candidates(document.whole());
  }

  public void setLoss(PortRef loss) {
    set(JsonValue.of(loss.toString()), "loss");
  }

  /// The inputs of the graph, which take their rows from files.
  public List<String> inputs() {
    return List.copyOf(project().inputTypes().keySet());
  }

  /// Whether there is a training section, but nothing to learn from for any input of the graph.
  public boolean lacksData() {
    return now().filter(spec -> spec.data().isEmpty()).isPresent() && !inputs().isEmpty();
  }

  /// [#inputs], as the graph changes.
  ObservableValue<List<String>> inputsNow() {
    return document.wholeProperty().map(content -> inputs());
  }

  /// [#losses], as the graph changes.
  ObservableValue<List<PortRef>> lossesNow() {
    return document.wholeProperty().map(content -> losses());
  }

  /// Where an input takes its rows from, as people write it; empty for nowhere.
  public String data(String input) {
    return now().map(spec -> spec.data().get(input)).map(DataText::of).orElse("");
  }

  /// Takes a file and columns such as `points.csv: x, y`, or nothing.
  ///
  /// @return whether it was taken
  public boolean setData(String input, String text) {
    Optional<JsonAt> before = now().map(spec -> spec.data().get(input));
    return set(DataText.read(text, before), "data", input);
  }

  private ProjectSource project() {
    return new ProjectSource(document.whole(), Optional.empty());
  }

  public void setOptimizer(OptimizerSettings.Kind kind) {
    set(JsonValue.of(kind.label()), "optimizer", "kind");
  }

  /// @return whether it was taken
  public boolean setLearningRate(String text) {
    return setNumber(text, "optimizer", "learning_rate");
  }

  public boolean setWeightDecay(String text) {
    return setNumber(text, "optimizer", "weight_decay");
  }

  public boolean setBatch(String text) {
    return setWhole(text, 1, "batch");
  }

  /// How long: in epochs, or in steps where the section counts those.
  public boolean setLength(String text) {
    boolean steps = now().filter(spec -> spec.steps().isPresent()).isPresent();
    return setWhole(text, 1, steps ? "steps" : "epochs");
  }

  public boolean setSeed(String text) {
    return setWhole(text, Long.MIN_VALUE, "seed");
  }

  public void setShuffle(boolean shuffle) {
    set(JsonValue.of(shuffle), "shuffle");
  }

  private boolean setNumber(String text, String... path) {
    try {
      double number = Double.parseDouble(plain(text));
      return number >= 0 && Double.isFinite(number) && set(JsonValue.of(number), path);
    } catch (NumberFormatException none) {
      return false;
    }
  }

  private boolean setWhole(String text, long least, String... path) {
    try {
      long number = Long.parseLong(plain(text).replace(",", ""));
      return number >= least && set(JsonValue.of(number), path);
    } catch (NumberFormatException none) {
      return false;
    }
  }

  private static String plain(String text) {
    return text.strip().replace('−', '-');
  }

  /// Taken only if the section is right with it.
  private boolean set(JsonValue value, String... path) {
    return set(Optional.of(value), path);
  }

  private boolean set(Optional<JsonValue> value, String... path) {
    Optional<String> training = document.whole().graph().training();
    if (training.isEmpty()) {
      return false;
    }
    try {
      String changed = JsonFields.with(training.get(), List.of(path), value);
      TrainingSpec before = TrainingSpec.read("", training.get());
      if (!TrainingSpec.read("", changed).equals(before) || !changed.equals(training.get())) {
        document.performWhole(new SetTraining(Optional.of(changed)));
      }
      return true;
    } catch (FileException faulty) {
      return false;
    }
  }
}
