// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.engine.Mode;
import dev.adjoint.i18n.FaultWords;
import dev.adjoint.main.notice.RecomputedNotice;
import dev.adjoint.main.run.LoopDesk;
import dev.adjoint.main.run.SeenMoment;
import dev.adjoint.overlay.OverlayKind;
import dev.adjoint.overlay.OverlayViewModel;
import dev.adjoint.session.CostCounter;
import dev.adjoint.session.RunSight;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.tensorview.TensorPanels;
import dev.adjoint.theme.Appearance;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets the parts of a page hear of each other: what the run does reaches the canvas, the overlay
/// and the costs, what a person chooses reaches the run.
record PageWiring(DocumentPage page, TensorPanels panels, CostCounter costs) {

  void connect() {
    Editor editor = page.editor();
    RunViewModel run = page.run();
    editor.canvas().requests().setOpening(node -> panels.open(node, Optional.empty()));
    new LoopDesk(editor.canvas(), run.loops()).connect();
    var refused = page.document().sight().refusedProperty();
    refused.addListener((at, before, now) -> refuse(editor));
    page.view().addEventHandler(KeyEvent.KEY_PRESSED, this::search);
    page.view().addEventHandler(KeyEvent.KEY_PRESSED, this::unlight);
    looks(editor.appearance());
    run.snapshotProperty()
        .subscribe(new RecomputedNotice(editor.model().notices(), editor.messages())::see);
    numbers();
    page.inspector().costProperty().bind(costs.costProperty());
    var drawnOut = page.document().sight().loopProperty();
    page.inspector().editableProperty().bind(drawnOut.map(Optional::isEmpty));
    editor.canvas().lights().wires().bind(page.inspector().chain().litProperty());
    run.problemProperty().subscribe(this::tell);
    editor.model().deviceProperty().subscribe(device -> run.setDevice(device.id()));
    editor.model().executionProperty().subscribe(how -> run.setMode(mode(how)));
    page.document().selectionProperty().subscribe(selection -> lookAt(selection.nodes()));
    var untitled = editor.model().untitledProperty();
    var messages = editor.messages();
    messages.languageProperty().subscribe(now -> untitled.set(messages.text("file.untitled")));
  }

  /// Nodes in bodies have their numbers only while the run is there.
  private void lookAt(Set<String> nodes) {
    page.run().sight().lookAt(page.document().path().isEmpty() ? nodes : Set.of());
  }

  private void looks(Appearance appearance) {
    appearance.palette().subscribe(page.run()::setPalette);
    appearance.palette().subscribe(page.training()::setPalette);
    appearance.reducedMotionProperty().subscribe(page.canvas()::setReducedMotion);
  }

  private void numbers() {
    DocumentViewModel document = page.document();
    OverlayViewModel overlay = page.overlay();
    var snapshot = page.run().snapshotProperty();
    SeenMoment seen = new SeenMoment(document, page.run());
    Runnable colour =
        () ->
            overlay.showRun(
                SeenMoment.graph(document), document.content(), seen.snapshot(), seen::times);
    snapshot.subscribe(colour);
    document.contentProperty().subscribe(colour);
    page.run().loops().momentProperty().subscribe(colour);
    times(seen, colour);
    snapshot.subscribe(now -> costs.see(document.whole(), now));
    document.wholeProperty().subscribe(now -> costs.see(now, snapshot.get()));
  }

  private void times(SeenMoment seen, Runnable colour) {
    RunSight sight = page.run().sight();
    var overlay = page.overlay().kindProperty();
    var times = page.inspector().timesProperty();
    page.run().snapshotProperty().subscribe(now -> times.set(seen.times()));
    page.document().contentProperty().subscribe(now -> times.set(seen.times()));
    overlay.subscribe(kind -> sight.lookAtTimes(kind == OverlayKind.TIME));
    sight
        .timesProperty()
        .subscribe(
            known -> {
              times.set(seen.times());
              if (overlay.get() == OverlayKind.TIME) {
                colour.run();
              }
            });
  }

  private static Mode mode(PageViewModel.Execution how) {
    return how == PageViewModel.Execution.STATIC ? Mode.COMPILED : Mode.EAGER;
  }

  private static void refuse(Editor editor) {
    editor.model().notices().say(editor.messages().text("unrolled.read-only"));
  }

  private void tell(String problem) {
    if (problem.isEmpty()) {
      page.model().notices().clear();
    } else {
      page.model().notices().complain(new FaultWords(page.editor().messages()).text(problem));
    }
  }

  private void search(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (event.getCode() == KeyCode.SLASH && !event.isShortcutDown() && !typing) {
      page.searchOps();
      event.consume();
    }
  }

  private void unlight(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      page.inspector().chain().clear();
    }
  }
}
