// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.ColorBar;
import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Segment;
import dev.adjoint.control.SegmentedControl;
import dev.adjoint.control.Slot;
import dev.adjoint.control.Stages;
import dev.adjoint.control.Work;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.ColorScale;
import dev.adjoint.theme.Palette;
import dev.adjoint.train.Confusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Training as it goes on: progress above; the living graph and test rows, curves and gradient
/// norms, confusion, runs and settings below.
public final class TrainingView extends BorderPane {
  private final TrainingViewModel model;
  private final Messages messages;
  private final ObservableValue<Palette> palette;
  private final CardWords words;
  private final StackPane graphSlot = new StackPane();
  private final Corner leftCorner = Corner.left();
  private final Corner rightCorner = Corner.right();
  private final List<Work> contents = new ArrayList<>();
  private final Stages stages;

  /// What the view needs from outside.
  ///
  /// @param device what the next run uses, in words
  /// @param legend explains the colours of the graph
  /// @param train begins a run
  /// @param debug takes the iteration at hand to the debugger
  /// @param setUp makes a training section
  public record Surroundings(
      ObservableValue<String> device,
      Node legend,
      Runnable train,
      Runnable debug,
      Runnable setUp) {}

  public TrainingView(
      TrainingViewModel model,
      Messages messages,
      ObservableValue<Palette> palette,
      Surroundings from) {
    this.model = model;
    this.messages = messages;
    this.palette = palette;
    this.words = new CardWords(model, messages);
    getStyleClass().add("training");
    setTop(
        new VBox(
            new TrainingHead(model, messages, palette, from.debug()),
            new TrainingNotice(model, messages)));
    graphSlot.getStyleClass().addAll("graph-slot", "whole");
    graphSlot.setMinSize(0, 0);
    Card graph = new Card(messages.bound("train.graph"), graphSlot, from.legend()).furnish();
    Card samples = SamplesCard.of(model.news(), words, messages, palette);
    Card losses = losses();
    Card accuracies = accuracies();
    Card norms = norms();
    Card confusion = confusion();
    Card runs = runs(from.train());
    Card settings = settings(from);
    setCenter(
        new TrainingColumns(graph, samples, losses, accuracies, norms, confusion, runs, settings));
    List<Work> works = new ArrayList<>();
    works.add(Work.once(samples::furnish));
    works.add(Work.once(() -> furnish(losses, accuracies)));
    works.add(Work.once(() -> furnish(norms, confusion)));
    works.add(Work.once(() -> furnish(runs, settings)));
    works.addAll(contents);
    stages = new Stages(this, () -> true, works);
  }

  private static void furnish(Card one, Card other) {
    one.furnish();
    other.furnish();
  }

  /// A place for a part, which is filled a little later than the rest.
  private <T extends Region> Slot<T> slot(Supplier<T> making) {
    Slot<T> slot = new Slot<>(making);
    contents.add(Work.once(slot::content));
    return slot;
  }

  /// Makes at once what else would come in stages.
  public void complete() {
    stages.finish();
  }

  /// Does something once all parts are there.
  public void whenComplete(Runnable work) {
    stages.add(work);
  }

  /// Shows the graph among the parts.
  public void hold(Region graph) {
    graphSlot.getChildren().setAll(graph, leftCorner, rightCorner);
  }

  /// The graph is shown elsewhere again.
  public void letGo() {
    graphSlot.getChildren().clear();
  }

  private ObservableValue<Charts> charts() {
    var runs = model.runs().list();
    return Bindings.createObjectBinding(
        () -> new Charts(List.copyOf(runs), messages), runs, messages.languageProperty());
  }

  private Card losses() {
    SegmentedControl<Boolean> log =
        new SegmentedControl<Boolean>(
                List.of(
                    Segment.of(true, messages.bound("train.log")),
                    Segment.of(false, messages.bound("train.linear"))))
            .small();
    log.setId("loss-scale");
    var charts = charts();
    ObservableValue<ChartContent> content =
        Bindings.createObjectBinding(
            () -> charts.getValue().losses(log.valueProperty().get()), charts, log.valueProperty());
    return new Card(
        messages.bound("train.loss-title"),
        new OrReason(
            slot(() -> curves(content, "loss-curve")),
            words.later(content.map(ChartContent::isEmpty), "train.loss-later")),
        log);
  }

  private Card accuracies() {
    var content = charts().map(Charts::accuracies);
    return new Card(
        messages.bound("train.accuracy-title"),
        new OrReason(
            slot(() -> curves(content, "accuracy-curve")),
            words.ofClasses(content.map(ChartContent::isEmpty), "train.accuracy-later")));
  }

  private CurveChart curves(ObservableValue<ChartContent> content, String id) {
    CurveChart chart = new CurveChart(content, palette);
    chart.setId(id);
    return chart;
  }

  private Card norms() {
    var strips = model.news().stripsProperty();
    Label low = Labels.of("", "number");
    Label high = Labels.of("", "number");
    strips.subscribe(
        now -> {
          low.setText(RoundNumber.text(NormStripsChart.range(now).low()));
          high.setText(RoundNumber.text(NormStripsChart.range(now).high()));
        });
    ColorBar bar = new ColorBar(palette).of(ColorScale.gradientNorm());
    HBox scale = new HBox(low, bar, high);
    scale.getStyleClass().add("legend");
    scale.visibleProperty().bind(strips.map(now -> !now.isEmpty()));
    return new Card(messages.bound("train.norms"), slot(this::normStrips), scale);
  }

  private VBox normStrips() {
    NormStripsChart chart =
        new NormStripsChart(
            model.news().stripsProperty(),
            model.momentProperty().map(now -> now.progress().step()),
            messages,
            palette);
    OrReason strips =
        new OrReason(
            chart,
            words.later(model.news().stripsProperty().map(List::isEmpty), "train.norms-later"));
    VBox.setVgrow(strips, Priority.ALWAYS);
    VBox content = new VBox(strips, new VerdictBox(model.news(), messages));
    content.getStyleClass().add("norms");
    return content;
  }

  private Card confusion() {
    ObservableValue<Boolean> empty = confusions().map(Optional::isEmpty);
    Label note = Labels.of(messages.bound("train.confusion-note"), "caption");
    note.visibleProperty().bind(empty.map(now -> !now));
    return new Card(
        messages.bound("train.confusion"),
        new OrReason(slot(this::confusionChart), words.ofClasses(empty, "train.confusion-later")),
        note);
  }

  private ObservableValue<Optional<Confusion>> confusions() {
    return model.news().testProperty().map(test -> test.flatMap(TestReport::confusion));
  }

  private ConfusionChart confusionChart() {
    ConfusionChart chart = new ConfusionChart(confusions(), messages, palette);
    chart.setId("confusion");
    return chart;
  }

  private Card runs(Runnable train) {
    Button fresh = new Button();
    fresh.setId("new-run");
    fresh.getStyleClass().add("small");
    fresh.textProperty().bind(messages.bound("train.new-run"));
    fresh.setGraphic(new Glyph("ui/plus"));
    fresh.disableProperty().bind(model.momentProperty().map(now -> now.state().isActive()));
    fresh.setOnAction(event -> train.run());
    var table = slot(() -> new RunsTable(model.runs(), messages, palette));
    Label none = Labels.of(messages.bound("train.runs-none"), "caption");
    none.setWrapText(true);
    VBox content = new VBox(table, none);
    var runs = model.runs().list();
    ListChangeListener<TrainedRun> shown =
        change -> {
          none.setVisible(runs.isEmpty());
          none.setManaged(runs.isEmpty());
          table.setVisible(!runs.isEmpty());
          table.setManaged(!runs.isEmpty());
        };
    runs.addListener(shown);
    table.setVisible(!runs.isEmpty());
    table.setManaged(!runs.isEmpty());
    return new Card(messages.bound("train.runs"), content, fresh);
  }

  private Card settings(Surroundings from) {
    ObservableValue<Boolean> locked = model.momentProperty().map(now -> now.state().isActive());
    Label note = Labels.of("", "caption");
    note.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Boolean.TRUE.equals(locked.getValue()) ? messages.text("train.locked") : "",
                locked,
                messages.languageProperty()));
    var form = slot(() -> new SettingsForm(model.settings(), messages, locked, from.device()));
    contents.add(() -> form.content().grow());
    Label none = Labels.of(messages.bound("train.none-hint"), "caption");
    none.setWrapText(true);
    none.setMinHeight(USE_PREF_SIZE);
    Button setUp = new Button();
    setUp.setId("train-set-up");
    setUp.getStyleClass().add("small");
    setUp.textProperty().bind(messages.bound("run.training-settings"));
    setUp.setTooltip(new Tooltip("Ctrl+Shift+T"));
    setUp.setOnAction(event -> from.setUp().run());
    VBox bare = new VBox(none, setUp);
    bare.getStyleClass().add("settings-bare");
    VBox content = new VBox(form, bare);
    model
        .settings()
        .spec()
        .map(Optional::isPresent)
        .subscribe(
            there -> {
              form.setVisible(there);
              form.setManaged(there);
              bare.setVisible(!there);
              bare.setManaged(!there);
            });
    return new Card(messages.bound("train.settings"), content, note);
  }
}
