// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Parts;
import dev.adjoint.control.Segment;
import dev.adjoint.control.SegmentedControl;
import dev.adjoint.control.Stages;
import dev.adjoint.control.TabStrip;
import dev.adjoint.i18n.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A tensor to look at: what it is, tabs for how it is looked at, which slice, and its statistics.
///
/// In a panel beside other things these parts come one a pulse when there is a tensor for the first
/// time: to make all their controls at once keeps the window away.
public final class TensorView extends VBox {
  /// Head, tabs, picture, statistics.
  private static final int PARTS = 4;

  private final TensorViewModel model;
  private final TensorSurroundings with;
  private final boolean large;
  private final Map<Look, LookPane> panes = new EnumMap<>(Look.class);
  private final Choices<String> names;
  private final Label name = Labels.of("", "number", "strong");
  private final Label type = Labels.chip("");
  private final Label stale;
  private final SegmentedControl<Boolean> kind;
  private final TensorMenu menu;
  private final HBox head = new HBox();
  private final HBox tabs = new HBox();
  private final SliceBar slices;
  private final StatisticsPane statistics;
  private final Label notice = Labels.of("", "row-text", "secondary");
  private final VBox body = new VBox();
  private int parts;
  private List<Look> tabbed = List.of();
  private Optional<TabStrip<Look>> strip = Optional.empty();

  /// In a panel beside other things.
  ///
  /// @param enlarge opens the same tensor in a panel of its own
  public static TensorView compact(
      TensorViewModel model, TensorSurroundings with, Runnable enlarge) {
    return new TensorView(model, with, Optional.of(enlarge));
  }

  /// With all the room of a panel of its own.
  public static TensorView large(TensorViewModel model, TensorSurroundings with) {
    return new TensorView(model, with, Optional.empty());
  }

  private TensorView(TensorViewModel model, TensorSurroundings with, Optional<Runnable> enlarge) {
    this.model = model;
    this.with = with;
    large = enlarge.isEmpty();
    parts = large ? PARTS : 0;
    Messages messages = with.messages();
    names = new Choices<>(messages.bound("tensor.output"), text -> text, model::chooseName);
    kind =
        new SegmentedControl<>(
                List.of(
                    Segment.of(false, messages.bound("tensor.value")),
                    Segment.of(true, new SimpleStringProperty("∂L"))))
            .small();
    kind.valueProperty().addListener((at, before, now) -> choose(now));
    stale = Labels.badge(messages.bound("stale.badge"), "warning");
    stale.setTooltip(new Tooltip());
    stale.getTooltip().textProperty().bind(messages.bound("stale.why"));
    stale.managedProperty().bind(stale.visibleProperty());
    menu = new TensorMenu(new Clipping(model, with), messages, with.watch());
    slices = new SliceBar(model, messages);
    statistics = new StatisticsPane(messages, large ? 10 : 5);
    notice.textProperty().bind(model.noticeProperty());
    notice.setWrapText(true);
    notice.managedProperty().bind(notice.textProperty().isNotEmpty());
    notice.visibleProperty().bind(notice.managedProperty());
    getStyleClass().addAll("tensor-view", large ? "large" : "compact");
    buildHead(enlarge);
    body.getStyleClass().addAll("inspector-section", "tensor-body");
    if (large) {
      VBox.setVgrow(body, Priority.ALWAYS);
    }
    messages.languageProperty().addListener((at, before, now) -> refresh());
    model.shownProperty().subscribe(now -> refresh());
  }

  private void buildHead(Optional<Runnable> enlarge) {
    head.getStyleClass().add("tensor-head");
    name.setMinWidth(0);
    kind.setMinWidth(Region.USE_PREF_SIZE);
    head.getChildren().setAll(name, type, stale, Labels.gap(), kind, menu);
    enlarge.ifPresent(
        open -> {
          IconButton button =
              new IconButton("ui/fit", with.messages().bound("tensor.enlarge"), open);
          button.getStyleClass().add("small");
          head.getChildren().add(button);
        });
  }

  private void refresh() {
    Optional<Shown> shown = model.shownProperty().get();
    if (shown.isEmpty()) {
      showNothing("tensor.no-value");
    } else if (shown.get().named().tensor().elements() == 0) {
      showHead(shown.get());
      showOnly("tensor.empty", head);
    } else {
      showHead(shown.get());
      show(shown.get());
    }
  }

  private void showNothing(String key) {
    Label hint = Labels.of(with.messages().text(key), "caption");
    hint.setWrapText(true);
    body.getChildren().setAll(hint);
    getChildren().setAll(body);
  }

  private void showOnly(String key, Node first) {
    showNothing(key);
    getChildren().addFirst(first);
  }

  private void showHead(Shown shown) {
    boolean several = shown.names().size() > 1;
    names.setVisible(several);
    names.setManaged(several);
    name.setVisible(!several);
    name.setManaged(!several);
    if (several) {
      names.show(shown.names(), shown.named().name());
      if (names.getParent() == null) {
        head.getChildren().addFirst(names);
      }
    }
    name.setText(shown.named().name());
    type.setText(
        shown.slice().tensor().shape().display() + " " + shown.named().tensor().dtype().tag());
    stale.setVisible(shown.named().stale());
    kind.setVisible(shown.kinds());
    kind.setManaged(shown.kinds());
    kind.valueProperty().set(shown.named().gradient());
    menu.show(shown);
  }

  private void show(Shown shown) {
    if (parts == 0) {
      parts = 1;
      new Stages(this::grow);
    }
    List<Node> there = new ArrayList<>(List.of(head));
    if (parts > 1) {
      showTabs(shown);
      there.add(tabs);
    }
    if (parts > 2) {
      showBody(shown);
      there.add(body);
    }
    Parts.lay(getChildren(), there);
  }

  /// Shows one part more.
  ///
  /// @return whether there are others
  private boolean grow() {
    parts = Math.min(parts + 1, PARTS);
    refresh();
    return parts < PARTS;
  }

  /// Makes at once what else would come one a pulse.
  public void complete() {
    parts = PARTS;
    refresh();
  }

  private void showBody(Shown shown) {
    slices.show(shown.slice());
    LookPane pane = panes.computeIfAbsent(shown.look(), this::make);
    pane.show(shown);
    statistics.show(shown.analysis());
    if (large) {
      VBox.setVgrow(pane.region(), Priority.ALWAYS);
    }
    // The slider of a slice being dragged, a field being typed in: what stays is not touched.
    Parts.lay(body.getChildren(), bodyOf(shown, pane));
  }

  private List<Node> bodyOf(Shown shown, LookPane pane) {
    boolean sliced = shown.look() != Look.HISTOGRAM && shown.look() != Look.IMAGE;
    List<Node> all = new ArrayList<>();
    // Where nothing was ever sliced, its boxes are not there to be styled.
    if (sliced && (slices.isVisible() || slices.getParent() != null)) {
      all.add(slices);
    }
    all.add(pane.region());
    if (parts == PARTS) {
      all.add(statistics);
    }
    all.add(notice);
    return all;
  }

  private LookPane make(Look look) {
    return switch (look) {
      case HEAT_MAP -> new HeatLook(with, large);
      case HISTOGRAM -> new HistogramLook(model, with, large);
      case TABLE -> new TableLook(model, with, large);
      case IMAGE -> new ImageLook(model, with, large);
      case PLOT -> new PlotLook(model, with, large);
    };
  }

  private void showTabs(Shown shown) {
    if (!shown.looks().equals(tabbed)) {
      tabbed = shown.looks();
      TabStrip<Look> made =
          new TabStrip<>(
              tabbed.stream()
                  .map(look -> Segment.of(look, with.messages().bound(look.key())))
                  .toList());
      made.valueProperty().set(shown.look());
      made.valueProperty().addListener((at, before, now) -> choose(now));
      HBox.setHgrow(made, Priority.ALWAYS);
      tabs.getChildren().setAll(made);
      strip = Optional.of(made);
    }
    strip.ifPresent(now -> now.valueProperty().set(shown.look()));
  }

  /// Showing what is seen is no choice: what a node opens with must not stick.
  private void choose(Look look) {
    if (model.shownProperty().get().filter(now -> now.look() != look).isPresent()) {
      model.chooseLook(look);
    }
  }

  private void choose(boolean gradient) {
    if (model.shownProperty().get().filter(now -> now.named().gradient() != gradient).isPresent()) {
      model.chooseGradient(gradient);
    }
  }
}
