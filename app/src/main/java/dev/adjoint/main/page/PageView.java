// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Slot;
import dev.adjoint.control.Stages;
import dev.adjoint.control.Work;
import dev.adjoint.training.TrainingView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All of an open document: tools above, palette, canvas and inspector, the rows below, and layers
/// on top for panels that float and for what is dragged across.
public final class PageView extends StackPane {
  private static final double LEAST_PALETTE = 180;
  private static final double LEAST_INSPECTOR = 320;
  private static final double MOST_SIDE = 640;

  /// Where the canvas stands in the middle row.
  private static final int AFTER_PALETTE = 2;

  private final Pane above = new Pane();
  private final BorderPane rows = new BorderPane();
  private final HBox middle = new HBox();
  private final StackPane center = new StackPane(middle);
  private final Parts parts;
  private final Stages stages;
  private @Nullable TrainingView training;

  /// @param later what makes the page complete, one after the other, when it has been seen
  PageView(Parts parts, List<Work> later) {
    this.parts = parts;
    parts.palette().getStyleClass().add("palette-side");
    parts.inspector().getStyleClass().add("inspector-side");
    HBox.setHgrow(parts.canvas(), Priority.ALWAYS);
    middle
        .getChildren()
        .addAll(
            parts.palette(),
            new SideHandle(parts.palette(), 1, LEAST_PALETTE, MOST_SIDE),
            parts.canvas(),
            new SideHandle(parts.inspector(), -1, LEAST_INSPECTOR, MOST_SIDE),
            parts.inspector());
    middle.setMinHeight(0);
    rows.setCenter(center);
    rows.setTop(parts.toolbar());
    rows.setBottom(new VBox(parts.bottom(), parts.status()));
    above.setMouseTransparent(true);
    getChildren().addAll(rows, parts.panels(), above);
    stages = new Stages(this, parts.canvas()::isPainted, later);
  }

  /// A part of the inspector, for who asks for it by its name: what of the inspector has not been
  /// made yet is made at once.
  public Optional<Node> inspected(String query) {
    InspectorSide inspector = parts.inspector().content();
    inspector.complete();
    inspector.applyCss();
    return Optional.ofNullable(inspector.lookup(query));
  }

  /// Leads the focus to a part of the training view, once it is made, unless somebody has come to
  /// another part of it meanwhile: what is being typed there would go elsewhere.
  void focusTraining(String query) {
    TrainingView view = training();
    boolean within = view.isFocusWithin();
    view.whenComplete(
        () -> {
          if (within || !view.isFocusWithin()) {
            Optional.ofNullable(view.lookup(query)).ifPresent(Node::requestFocus);
          }
        });
  }

  /// Makes at once what else would come in stages, so that all can be looked up and focused.
  public void complete() {
    stages.finish();
    parts.palette().ops().content().complete();
    parts.inspector().content().complete();
    Optional.ofNullable(training).ifPresent(TrainingView::complete);
    applyCss();
    layout();
  }

  /// Makes nothing any more.
  void close() {
    stages.stop();
  }

  /// The regions a page is made of.
  record Parts(
      Slot<?> toolbar,
      LeftSide palette,
      CanvasStage canvas,
      Slot<InspectorSide> inspector,
      Slot<BottomPanel> bottom,
      Node status,
      Node panels,
      Supplier<TrainingView> training) {}

  public BottomPanel bottom() {
    return parts.bottom().content();
  }

  /// While training the canvas is one part of the training view, else it lies between the panels.
  /// They stay in the scene behind the training view, and keep their styles.
  void show(PageViewModel.Activity activity) {
    boolean trains = activity == PageViewModel.Activity.TRAIN;
    boolean shown = !middle.isVisible();
    parts.bottom().setVisible(!trains);
    parts.bottom().setManaged(!trains);
    middle.setVisible(!trains);
    middle.setManaged(!trains);
    if (trains && !shown) {
      TrainingView view = training();
      middle.getChildren().remove(parts.canvas());
      view.hold(parts.canvas());
      center.getChildren().add(view);
    } else if (!trains && shown) {
      training().letGo();
      center.getChildren().remove(training());
      middle.getChildren().add(AFTER_PALETTE, parts.canvas());
    }
  }

  /// Made when it is first shown: most windows never train.
  private TrainingView training() {
    TrainingView made = training;
    if (made == null) {
      made = parts.training().get();
      training = made;
    }
    return made;
  }

  public Panes panes() {
    complete();
    List<Node> shown = new ArrayList<>(List.of(parts.canvas(), parts.inspector(), parts.bottom()));
    Optional.ofNullable(training).ifPresent(shown::add);
    shown.addAll(List.of(parts.toolbar(), parts.palette()));
    return new Panes(shown);
  }

  /// Where things are shown that follow the pointer.
  Pane above() {
    return above;
  }
}
