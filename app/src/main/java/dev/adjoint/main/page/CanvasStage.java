// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.canvas.ClashCallout;
import dev.adjoint.canvas.InPlaceEditor;
import dev.adjoint.canvas.OpChooser;
import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Parts;
import dev.adjoint.geometry.Box;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.notice.NoticeBox;
import dev.adjoint.overlay.OverlayKind;
import dev.adjoint.overlay.OverlayLegend;
import dev.adjoint.overlay.OverlayViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The canvas with what floats above it: where one is, zoom, and what went wrong.
final class CanvasStage extends StackPane {
  private final Editor editor;
  private final OverlayViewModel overlay;
  private final Region zoomBox;
  private final CornerRoom room;

  /// Above the graph, the later above the earlier, whether they are to be seen or not.
  private final List<Region> boxes = new ArrayList<>();

  /// Those of them that come with the run and may hide what it is at.
  private final List<Region> ofRun = new ArrayList<>();

  private List<Box> covers = List.of();

  CanvasStage(Editor editor, OverlayViewModel overlay) {
    this.editor = editor;
    this.overlay = overlay;
    zoomBox = zoom(editor);
    room = new CornerRoom(this, zoomBox);
    Messages messages = editor.messages();
    setMinSize(0, 0);
    lay();
    messages
        .languageProperty()
        .subscribe(language -> editor.canvas().picture().setWords(CanvasWords.of(messages)));
  }

  /// Whether the graph is there to be seen.
  boolean isPainted() {
    return editor.canvasView().isPainted();
  }

  /// Lets what is asked for on the canvas open above it.
  void attach() {
    Messages messages = editor.messages();
    OpChooser.attach(editor.canvasView(), editor.canvas(), messages);
    ClashCallout.attach(editor.canvasView(), editor.canvas(), messages);
    InPlaceEditor.attach(editor.canvasView(), editor.canvas(), messages);
  }

  /// Puts the boxes above the graph, which may come a little later than the graph itself.
  void furnish() {
    Messages messages = editor.messages();
    Region crumbs = new Breadcrumb(editor);
    crumbs.visibleProperty().bind(alone(editor));
    room.setLeft(crumbs.widthProperty());
    place(crumbs, Pos.TOP_LEFT);
    place(zoomBox, Pos.TOP_RIGHT);
    room.keepLeft(crumbs);
    Label empty = Labels.of("", "secondary");
    empty.textProperty().bind(nothing(editor));
    empty.setMouseTransparent(true);
    empty
        .visibleProperty()
        .bind(editor.document().contentProperty().map(now -> now.graph().nodes().isEmpty()));
    place(empty, Pos.CENTER);
  }

  /// Puts what explains the picture above the graph, and what went wrong.
  void explain() {
    Messages messages = editor.messages();
    LegendBox legend =
        new LegendBox(messages, editor.appearance().palette(), showsRun(editor, overlay));
    place(legend, Pos.TOP_CENTER);
    Region colours = overlayLegend(editor, overlay);
    place(colours, Pos.TOP_CENTER);
    // Colours cannot be read without their scale: it always finds a place.
    room.stepAside(colours);
    // Where there is no room beside the boxes in the corners, the graph matters more.
    legend
        .opacityProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> room.holds(legend) ? 1.0 : 0, room.decidedBy(legend)));
    Region notice = new NoticeBox(editor.model().notices(), messages);
    place(notice, Pos.TOP_CENTER);
    room.keepClear(notice);
  }

  /// Why nothing is to be seen.
  private static ObservableValue<String> nothing(Editor editor) {
    Messages messages = editor.messages();
    return editor
        .document()
        .sight()
        .loopProperty()
        .flatMap(
            loop ->
                messages.bound(
                    loop.isEmpty()
                        ? "canvas.empty"
                        : loop.get().count().isEmpty()
                            ? "unrolled.run-first"
                            : "unrolled.mend-first"));
  }

  /// Whether the wires of a run are to be explained, and not an overlay.
  private static ObservableValue<Boolean> showsRun(Editor editor, OverlayViewModel overlay) {
    return Bindings.createBooleanBinding(
        () ->
            editor.canvas().picture().runProperty().get().active()
                && overlay.kindProperty().get() == OverlayKind.VALUES
                && alone(editor).getValue(),
        editor.canvas().picture().runProperty(),
        editor.model().activityProperty(),
        overlay.kindProperty());
  }

  /// Whether the canvas is not one part among others, which say themselves what it shows.
  private static ObservableValue<Boolean> alone(Editor editor) {
    return editor.model().activityProperty().map(now -> now != PageViewModel.Activity.TRAIN);
  }

  private static OverlayLegend overlayLegend(Editor editor, OverlayViewModel overlay) {
    OverlayLegend legend =
        new OverlayLegend(overlay, editor.messages(), editor.appearance().palette());
    legend.getStyleClass().add("floating");
    legend
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    overlay.kindProperty().get() != OverlayKind.VALUES && alone(editor).getValue(),
                overlay.kindProperty(),
                editor.model().activityProperty()));
    return legend;
  }

  /// Puts a message above the graph, below the legend.
  void announce(Region message) {
    ofRun.add(message);
    place(message, Pos.TOP_CENTER);
    room.keepBelow(message);
  }

  /// Puts a panel into the lower left corner.
  void dock(Region panel) {
    ofRun.add(panel);
    place(panel, Pos.BOTTOM_LEFT);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    List<Box> now =
        ofRun.stream()
            .filter(Node::isVisible)
            .map(
                box -> new Box(box.getLayoutX(), box.getLayoutY(), box.getWidth(), box.getHeight()))
            .toList();
    if (!now.equals(covers)) {
      covers = now;
      editor.canvas().setCovers(now);
    }
  }

  private void place(Region part, Pos where) {
    setAlignment(part, where);
    setMargin(part, CornerRoom.MARGIN);
    part.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    // Kept as a picture: the canvas moves below, and a shadow is not computed for every frame.
    part.setCache(true);
    boxes.add(part);
    part.visibleProperty().subscribe(now -> lay());
  }

  /// What is not to be seen is not here at all: half of the boxes, which would be styled with all
  /// the others when the page comes to the front, the text grows or the canvas moves to a card.
  private void lay() {
    List<Node> seen = new ArrayList<>(List.of(editor.canvasView()));
    boxes.stream().filter(Node::isVisible).forEach(seen::add);
    seen.add(editor.canvasView().popovers());
    Parts.lay(getChildren(), seen);
  }

  private static HBox zoom(Editor editor) {
    Messages messages = editor.messages();
    Label percent = Labels.of("", "number", "zoom-number");
    percent
        .textProperty()
        .bind(editor.document().viewportProperty().map(v -> Math.round(v.zoom() * 100) + " %"));
    HBox box =
        new HBox(
            small("ui/minus", messages, "view.zoom-out", () -> editor.canvas().zoomBy(0.8)),
            percent,
            small("ui/plus", messages, "view.zoom-in", () -> editor.canvas().zoomBy(1.25)),
            small("ui/fit", messages, "view.fit", editor.canvas()::fit));
    box.getStyleClass().addAll("floating", "zoom-box");
    return box;
  }

  private static IconButton small(String icon, Messages messages, String key, Runnable action) {
    IconButton button = new IconButton(icon, messages.bound(key), action);
    button.getStyleClass().add("small");
    return button;
  }
}
