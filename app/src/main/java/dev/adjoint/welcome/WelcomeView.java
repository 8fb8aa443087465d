// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.welcome;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Stages;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The first page: on the left what one can begin, on the right the lecture, samples and what was
/// open last.
public final class WelcomeView extends HBox {
  private final WelcomeViewModel model;
  private final WelcomeActions actions;
  private final Messages messages;
  private final ObservableValue<Palette> palette;
  private final VBox main = new VBox();
  private Shown shown = new Shown(List.of(), List.of(), Language.ENGLISH);
  private Stages filling = new Stages(List.of());

  /// What the page says; while that stays, so does the page.
  private record Shown(List<Card> cards, List<Path> recent, Language language) {}

  public WelcomeView(
      WelcomeViewModel model,
      WelcomeActions actions,
      Messages messages,
      ObservableValue<Palette> palette) {
    this.model = model;
    this.actions = actions;
    this.messages = messages;
    this.palette = palette;
    getStyleClass().add("welcome");
    setId("welcome");
    main.getStyleClass().add("welcome-main");
    ScrollPane scroll = new ScrollPane(main);
    scroll.setFitToWidth(true);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    model.cardsProperty().subscribe(cards -> refresh());
    messages.languageProperty().subscribe(language -> refresh());
    // What asks for the most comes when the rest is seen.
    new Stages(
        List.of(() -> getChildren().add(side()), () -> getChildren().add(scroll), model::read));
  }

  private VBox side() {
    Button begin = button("file.new", "ui/plus", actions::newGraph);
    begin.getStyleClass().add("primary");
    Button open = button("file.open", "ui/open", actions::open);
    VBox side = new VBox(begin, open);
    side.getStyleClass().add("welcome-side");
    model
        .tourGraph()
        .ifPresent(
            graph -> {
              Label what = Labels.of(messages.bound("welcome.tour-what"), "caption");
              what.setWrapText(true);
              Button tour = button("welcome.tour", "ui/book", () -> actions.tour(graph));
              tour.setId("take-tour");
              Region gap = new Region();
              VBox.setVgrow(gap, Priority.ALWAYS);
              side.getChildren().addAll(Labels.rule(), what, tour, gap);
            });
    return side;
  }

  private Button button(String key, String icon, Runnable action) {
    Button button = new Button("", new Glyph(icon));
    button.textProperty().bind(messages.bound(key));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /// Shows what is there now: the recent files change while the program runs.
  public void refresh() {
    Shown now =
        new Shown(model.cardsProperty().get(), model.recent(), messages.languageProperty().get());
    if (!now.equals(shown)) {
      shown = now;
      fill(now);
    }
  }

  /// One card after the other, so that the window answers meanwhile.
  private void fill(Shown now) {
    List<Runnable> works = new ArrayList<>();
    List<Card> lessons = now.cards().stream().filter(Card::lesson).toList();
    List<Card> samples = now.cards().stream().filter(card -> !card.lesson()).toList();
    filling.stop();
    main.getChildren().clear();
    if (!lessons.isEmpty()) {
      Label title = Labels.of(messages.text("welcome.lessons", lessons.size()), "welcome-title");
      Label about = Labels.of(messages.text("welcome.lessons-about"), "secondary");
      VBox head = new VBox(title, about);
      head.getStyleClass().add("welcome-head");
      main.getChildren().addAll(head, grid(lessons, works));
    }
    if (!samples.isEmpty()) {
      Label title = Labels.of(messages.text("welcome.samples"), "panel-title");
      main.getChildren().addAll(title, grid(samples, works));
    }
    if (!now.recent().isEmpty()) {
      Label title = Labels.of(messages.text("welcome.recent"), "panel-title");
      VBox rows = new VBox();
      rows.getStyleClass().add("welcome-rows");
      now.recent().forEach(file -> rows.getChildren().add(recentRow(file)));
      main.getChildren().addAll(title, rows);
    }
    filling = new Stages(works);
  }

  private Node grid(List<Card> cards, List<Runnable> works) {
    CardGrid grid = new CardGrid();
    for (Card card : cards) {
      works.add(
          () ->
              grid.getChildren()
                  .add(
                      new CardView(
                          card,
                          model.title(card),
                          model.about(card),
                          palette,
                          () -> actions.open(card.file()))));
    }
    return grid;
  }

  private Node recentRow(Path file) {
    Button row = new Button();
    Label folder = Labels.of(String.valueOf(file.getParent()), "caption");
    folder.setMinWidth(0);
    HBox words =
        new HBox(
            new Glyph("ui/clock", "text-3"),
            Labels.of(String.valueOf(file.getFileName()), "strong"),
            folder);
    words.getStyleClass().add("search-row");
    row.setGraphic(words);
    row.setAccessibleText(file.toString());
    row.getStyleClass().add("welcome-row");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setOnAction(event -> actions.open(file));
    return row;
  }
}
