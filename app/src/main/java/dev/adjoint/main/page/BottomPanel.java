// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Segment;
import dev.adjoint.control.TabStrip;
import dev.adjoint.graph.Diagnostic.Severity;
import dev.adjoint.i18n.Messages;
import dev.adjoint.problems.ProblemsViewModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// The row under the canvas: timeline, breakpoints, watches, problems and source code, one at a
/// time; while training it is not seen. Debugging and editing each come back to what was last
/// looked at there.
public final class BottomPanel extends BorderPane {
  /// What it shows.
  private enum Tab {
    TIMELINE,
    BREAKPOINTS,
    WATCHES,
    PROBLEMS,
    CODE
  }

  /// How much of its upper edge can be taken hold of.
  private static final double EDGE = 4;

  private final DebugPanels debug;
  private final Supplier<? extends Region> problems;
  private final Supplier<? extends Region> code;
  private final TabStrip<Tab> tabs;
  private final HeightHandle edge = new HeightHandle();
  private final Map<Tab, Region> made = new EnumMap<>(Tab.class);
  private final Map<PageViewModel.Activity, Tab> last = new EnumMap<>(PageViewModel.Activity.class);
  private PageViewModel.Activity activity = PageViewModel.Activity.DEBUG;

  /// @param problems made when it is first shown
  /// @param code made when it is first shown
  BottomPanel(
      Editor editor,
      ProblemsViewModel found,
      DebugPanels debug,
      Supplier<? extends Region> problems,
      Supplier<? extends Region> code) {
    this.debug = debug;
    this.problems = problems;
    this.code = code;
    Messages messages = editor.messages();
    getStyleClass().addAll("panel", "bottom-panel");
    last.put(PageViewModel.Activity.DEBUG, Tab.TIMELINE);
    last.put(PageViewModel.Activity.EDIT, Tab.PROBLEMS);
    tabs =
        new TabStrip<>(
            List.of(
                Segment.of(Tab.TIMELINE, messages.bound("problems.timeline")),
                Segment.of(Tab.BREAKPOINTS, messages.bound("breaks.title")),
                Segment.of(Tab.WATCHES, messages.bound("watch.title")),
                Segment.of(Tab.PROBLEMS, messages.bound("problems.title")),
                Segment.of(Tab.CODE, messages.bound("code.title"))));
    tabs.getChildren().add(Labels.gap());
    tabs.getChildren().add(count(found, Severity.ERROR, "problems.errors", "error", messages));
    tabs.getChildren()
        .add(count(found, Severity.WARNING, "problems.warnings", "warning", messages));
    tabs.valueProperty().addListener((at, before, now) -> turnTo(now));
    setTop(tabs);
    getChildren().add(edge);
    editor.model().activityProperty().subscribe(this::show);
  }

  private static Label count(
      ProblemsViewModel found, Severity severity, String key, String tone, Messages messages) {
    Label label = Labels.of("", tone + "-text", "row-text");
    var count = found.count(severity);
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text(key, count.get()), count, messages.languageProperty()));
    label.visibleProperty().bind(count.greaterThan(0));
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  /// Brings the source code to the front.
  public void showCode() {
    tabs.valueProperty().set(Tab.CODE);
  }

  private void turnTo(Tab tab) {
    last.put(activity, tab);
    Region content = made.computeIfAbsent(tab, this::make);
    setCenter(content);
    edge.of(tab == Tab.TIMELINE ? Optional.empty() : Optional.of(content));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    edge.resizeRelocate(0, 0, getWidth(), EDGE);
  }

  private Region make(Tab tab) {
    Region content =
        switch (tab) {
          case TIMELINE -> debug.timeline();
          case BREAKPOINTS -> debug.breakpoints().get();
          case WATCHES -> debug.watches().get();
          case PROBLEMS -> problems.get();
          case CODE -> code.get();
        };
    if (tab != Tab.TIMELINE) {
      content.getStyleClass().add("bottom-content");
    }
    return content;
  }

  private void show(PageViewModel.Activity now) {
    activity = now;
    if (now != PageViewModel.Activity.TRAIN) {
      Tab tab = last.getOrDefault(now, Tab.TIMELINE);
      tabs.valueProperty().set(tab);
      turnTo(tab);
    }
  }
}
