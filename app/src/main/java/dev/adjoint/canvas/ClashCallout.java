// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.i18n.Messages;
import dev.adjoint.i18n.OpWords;
import dev.adjoint.infer.Mend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Says beside a node what does not fit there, both shapes in words, and offers every mend as a
/// button: the best first, those that would not help with the reason and without effect. Escape
/// puts it away.
public final class ClashCallout extends VBox {
  /// How far it reaches to the left of where it points.
  private static final double ASIDE = 170;

  private static final double DROP = 22;
  private static final int MOST = 5;

  private final CanvasView view;
  private final CanvasViewModel model;
  private final Messages messages;
  private final OpWords words;

  private ClashCallout(CanvasView view, CanvasViewModel model, Messages messages) {
    this.view = view;
    this.model = model;
    this.messages = messages;
    this.words = new OpWords(messages);
    getStyleClass().addAll("popover", "clash-callout");
    setId("clash-callout");
    addEventHandler(MouseEvent.ANY, Event::consume);
    addEventHandler(ScrollEvent.ANY, Event::consume);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /// Lets the canvas tell of clashes through such a callout.
  public static void attach(CanvasView view, CanvasViewModel model, Messages messages) {
    ClashCallout callout = new ClashCallout(view, model, messages);
    model.clashes().shownProperty().subscribe(callout::show);
    model.document().viewportProperty().subscribe(viewport -> callout.place());
    messages.languageProperty().subscribe(language -> callout.renew());
  }

  private void renew() {
    show(model.clashes().shownProperty().get());
  }

  private void show(Optional<Clash> clash) {
    if (clash.isEmpty()) {
      if (getParent() != null) {
        view.popovers().takeAway(this);
      }
      return;
    }
    getChildren().setAll(title(clash.get()), fixes(clash.get()));
    setAccessibleText(said(clash.get()));
    place();
  }

  /// Below the port at fault.
  private void place() {
    Optional<Clash> clash = model.clashes().shownProperty().get();
    Optional<Point> port = clash.flatMap(at -> model.portPoint(at.node(), Side.INPUT, at.slot()));
    port.map(model.viewport()::toScreen)
        .ifPresent(at -> view.popovers().popUp(this, at.plus(-ASIDE, DROP)));
  }

  private Node title(Clash clash) {
    Label problem = Labels.of(said(clash), "strong");
    problem.setWrapText(true);
    HBox line = new HBox(new Glyph("ui/error", "error"), problem, Labels.gap(), away());
    line.getStyleClass().add("clash-line");
    Label shapes = Labels.of(details(clash), "mono", "clash-shapes");
    shapes.setWrapText(true);
    VBox title = new VBox(line, shapes);
    title.getStyleClass().add("clash-title");
    return title;
  }

  private String said(Clash clash) {
    return clash.title(new OpWords(messages).problem(clash.problem()));
  }

  private Node fixes(Clash clash) {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("clash-fixes");
    List<Node> parts = new ArrayList<>();
    boolean first = true;
    for (Mend mend : clash.mends().stream().limit(MOST).toList()) {
      Button button = button(mend, first && mend.works());
      first = false;
      if (mend.works()) {
        parts.add(button);
      } else {
        HBox vain = new HBox(button, Labels.of(outcome(mend), "caption"));
        vain.getStyleClass().add("clash-vain");
        parts.add(vain);
      }
    }
    row.getChildren().setAll(parts);
    return row;
  }

  private Button away() {
    Button away = new Button("Esc");
    away.getStyleClass().addAll("small", "key-button");
    away.setMinWidth(USE_PREF_SIZE);
    away.setAccessibleText(messages.text("clash.away"));
    away.setTooltip(tip(messages.text("clash.away")));
    away.setOnAction(event -> model.clashes().hide());
    return away;
  }

  /// All that arrives, unless that is said already, and what is needed where there is what.
  private String details(Clash clash) {
    List<String> parts = new ArrayList<>();
    if (!clash.saysAllShapes(words.problem(clash.problem()))) {
      parts.addAll(clash.arriving());
    }
    String expected = clash.problem().expected();
    String actual = clash.problem().actual();
    if (!expected.isEmpty() && !actual.isEmpty()) {
      parts.add(messages.text("problems.expected", expected, actual));
    }
    return String.join("  ·  ", parts);
  }

  private Button button(Mend mend, boolean primary) {
    Button button = new Button(new OpWords(messages).mend(mend.fix()));
    button.setMnemonicParsing(false); // names keep their underscores
    button.getStyleClass().add("small");
    if (primary) {
      button.getStyleClass().add("primary");
    }
    button.setDisable(!mend.works());
    button.setTooltip(tip(outcome(mend)));
    button.setAccessibleText(button.getText() + ", " + outcome(mend));
    button.setOnAction(event -> model.clashes().mend(mend.fix()));
    return button;
  }

  /// What comes of a mend, in the person's language.
  private String outcome(Mend mend) {
    return switch (mend.outcome()) {
      case Mend.Becomes(String node, String type) -> messages.text("mend.becomes", node, type);
      case Mend.LeavesOpen open -> messages.text("mend.leaves-open");
      case Mend.NoMatch(String shape) -> messages.text("mend.no-match", shape);
      case Mend.Breaks(var found) ->
          messages.text("mend.breaks", found.node().orElse(""), words.problem(found));
    };
  }

  private static Tooltip tip(String text) {
    return new Tooltip(text);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.clashes().hide();
      event.consume();
    }
  }
}
