// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Segment;
import dev.adjoint.control.SegmentedControl;
import dev.adjoint.document.BodyEdits;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.LoopSight;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.i18n.GraphName;
import dev.adjoint.i18n.Messages;
import dev.adjoint.unroll.Shown;
import dev.adjoint.unroll.Unrolled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Where one looks: the name of the graph and, within bodies, every node on the way in. A click
/// leads back out; the branches of an If lie side by side.
final class Breadcrumb extends HBox {
  private final DocumentViewModel document;
  private final BodyEdits bodies;
  private final Messages messages;

  /// What is shown, to make nothing anew while one draws.
  private List<Object> shown = List.of();

  Breadcrumb(Editor editor) {
    document = editor.document();
    bodies = editor.canvas().edits().bodies();
    messages = editor.messages();
    setId("breadcrumb");
    getStyleClass().addAll("floating", "crumbs");
    document.contentProperty().subscribe(now -> show());
    messages.languageProperty().addListener((at, before, now) -> show());
  }

  private void show() {
    List<BodyPlace> path = document.path();
    String name = GraphName.of(document.whole().graph(), messages);
    Optional<LoopSight> loop = document.sight().loopProperty().get();
    List<Object> now =
        List.of(
            name,
            path,
            messages.languageProperty().get(),
            loop.isPresent(),
            loop.flatMap(LoopSight::drawn).map(Unrolled::shown));
    if (!now.equals(shown)) {
      shown = now;
      getChildren().setAll(path.isEmpty() ? List.of(Labels.of(name, "strong")) : way(name, path));
    }
  }

  private List<Node> way(String name, List<BodyPlace> path) {
    List<Node> parts = new ArrayList<>();
    parts.add(link(name.isEmpty() ? messages.text("crumbs.graph") : name, 0));
    for (int i = 0; i < path.size(); i++) {
      parts.add(new Glyph("ui/chevron-right"));
      boolean last = i == path.size() - 1;
      String node = path.get(i).node();
      parts.add(last ? Labels.of(node, "strong") : link(node, i + 1));
      if (!last) {
        parts.add(Labels.of(word(path.get(i).attribute()), "caption"));
      }
    }
    parts.add(new Glyph("ui/chevron-right"));
    parts.add(end(path));
    document.sight().loopProperty().get().ifPresent(loop -> parts.addAll(iterations(loop)));
    return parts;
  }

  private Hyperlink link(String text, int depth) {
    Hyperlink link = new Hyperlink(text);
    link.setMinWidth(USE_PREF_SIZE);
    link.setTooltip(new Tooltip(messages.text("crumbs.back", text)));
    link.setOnAction(event -> bodies.closeTo(depth));
    return link;
  }

  /// The body that is open, beside the others of its node.
  private Node end(List<BodyPlace> path) {
    String open = path.getLast().attribute();
    List<String> all = siblings(path);
    if (bodies.isOfLoop(path)) {
      return ways();
    }
    if (all.size() < 2) {
      Label label = Labels.of(word(open), "secondary");
      label.setMinWidth(USE_PREF_SIZE);
      return label;
    }
    SegmentedControl<String> choice =
        new SegmentedControl<>(
                all.stream().map(each -> Segment.of(each, messages.bound(key(each)))).toList())
            .small();
    choice.valueProperty().set(open);
    choice.valueProperty().addListener((at, before, now) -> bodies.turnTo(now));
    return choice;
  }

  /// The body of a loop, or all its iterations side by side.
  private Node ways() {
    SegmentedControl<Boolean> choice =
        new SegmentedControl<>(
                List.of(
                    Segment.of(false, messages.bound("crumbs.body")),
                    Segment.of(true, messages.bound("crumbs.unrolled"))))
            .small();
    choice.valueProperty().set(!document.isEditable());
    choice.valueProperty().addListener((at, before, now) -> bodies.toggleUnrolled());
    return choice;
  }

  /// How many iterations are shown, how to see more, and that nothing can be edited here.
  private List<Node> iterations(LoopSight loop) {
    List<Node> parts = new ArrayList<>();
    if (loop.drawn().isPresent()) {
      Shown shown = loop.drawn().get().shown();
      long single = shown.count() - shown.between();
      parts.add(
          fixed(
              shown.isWhole()
                  ? messages.text("crumbs.iterations", shown.count())
                  : messages.text("crumbs.some-iterations", single, shown.count()),
              "secondary"));
      if (loop.hasMore()) {
        parts.add(show("crumbs.more", true));
      }
      if (loop.hasFewer()) {
        parts.add(show("crumbs.fewer", false));
      }
    }
    Label only = fixed(messages.text("crumbs.view-only"), "caption");
    only.setTooltip(new Tooltip(messages.text("unrolled.read-only")));
    parts.add(only);
    return parts;
  }

  private Hyperlink show(String key, boolean more) {
    Hyperlink link = new Hyperlink(messages.text(key));
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(event -> document.sight().showIterations(more));
    return link;
  }

  private static Label fixed(String text, String style) {
    Label label = Labels.of(text, style);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private List<String> siblings(List<BodyPlace> path) {
    return BodyPlace.graphAt(document.whole().graph(), path.subList(0, path.size() - 1))
        .map(around -> bodies.attributes(around, path.getLast().node()))
        .orElse(List.of());
  }

  private String word(String attribute) {
    return messages.text(key(attribute));
  }

  private static String key(String attribute) {
    return "crumbs." + attribute;
  }
}
