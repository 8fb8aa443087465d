// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.canvas.ConnectionPane;
import dev.adjoint.control.Slot;
import dev.adjoint.control.Work;
import dev.adjoint.i18n.Messages;
import dev.adjoint.infer.Mending;
import dev.adjoint.inspector.InspectorView;
import dev.adjoint.overlay.OverlayLegend;
import dev.adjoint.overlay.OverlayPicker;
import dev.adjoint.problems.ProblemsView;
import dev.adjoint.problems.ProblemsViewModel;
import dev.adjoint.session.CostCounter;
import dev.adjoint.session.FxBridge;
import dev.adjoint.sourcecode.SourceView;
import dev.adjoint.sourcecode.SourceViewModel;
import dev.adjoint.tensorview.TensorPanels;
import dev.adjoint.theme.Palette;
import dev.adjoint.training.TrainingButtons;
import dev.adjoint.training.TrainingView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/// Lays the rows and panels of a page around its canvas. The graph is what people wait for: around
/// it there are empty places at first, which are filled one after the other; what is not seen at
/// first is made when it is.
record PageRows(DocumentPage page, LeftSide left, TensorPanels panels, CostCounter costs) {

  PageView view() {
    Editor editor = page.editor();
    Messages messages = editor.messages();
    GraphActions actions = new GraphActions(editor.canvas());
    ProblemsViewModel problems =
        new ProblemsViewModel(
            page.document().wholeProperty().map(content -> content.diagnostics()),
            messages,
            found -> Mending.checked(page.document().whole().types(), found));
    DebugPanels debug = DebugPanels.of(editor, page.run(), page.desk(), actions::reveal);
    CanvasStage stage = new CanvasStage(editor, page.overlay());
    Slot<ToolbarRow> toolbar = new Slot<>(this::toolbar, "toolbar-slot");
    Slot<InspectorSide> inspector = new Slot<>(this::inspector, "panel");
    Slot<BottomPanel> bottom =
        new Slot<>(
            () ->
                new BottomPanel(
                    editor,
                    problems,
                    debug,
                    () ->
                        new ProblemsView(
                            problems, messages, actions, editor.appearance().zoomProperty()),
                    this::code),
            "bottom-slot");
    Slot<StatusRow> status = new Slot<>(() -> statusRow(problems), "status-slot");
    List<Work> works = new ArrayList<>();
    works.add(Work.once(toolbar::content));
    works.add(() -> toolbar.content().furnish());
    Stream.<Runnable>of(stage::furnish, bottom::content, debug.timeline()::content)
        .map(Work::once)
        .forEach(works::add);
    works.add(() -> debug.timeline().content().furnish());
    Stream.<Runnable>of(
            inspector::content,
            left::furnish,
            left.ops()::content,
            status::content,
            stage::explain,
            stage::attach,
            () -> {
              stage.announce(debug.banner().get());
              stage.dock(debug.inside().get());
            })
        .map(Work::once)
        .forEach(works::add);
    PageView made =
        new PageView(
            new PageView.Parts(
                toolbar,
                left,
                stage,
                inspector,
                bottom,
                status,
                panels.layer(),
                this::trainingView),
            works);
    editor.model().activityProperty().subscribe(made::show);
    return made;
  }

  private StatusRow statusRow(ProblemsViewModel problems) {
    return new StatusRow(
        page.editor(),
        problems,
        page.run().runningProperty(),
        costs.costProperty(),
        page.run().snapshotProperty(),
        page.training().momentProperty().map(now -> now.progress().compiled()));
  }

  private ToolbarRow toolbar() {
    Editor editor = page.editor();
    Messages messages = editor.messages();
    return new ToolbarRow(
        editor,
        () -> new OverlayPicker(page.overlay(), messages, editor.appearance().zoomProperty()),
        () -> new TrainingButtons(page.training(), messages, page.trainer()::train));
  }

  private SourceView code() {
    Editor editor = page.editor();
    return new SourceView(
        new SourceViewModel(page.document(), FxBridge.toWindow()),
        editor.messages(),
        editor.clipboard()::copyText);
  }

  private InspectorSide inspector() {
    Messages messages = page.editor().messages();
    return new InspectorSide(
        new InspectorView(page.inspector(), messages, palette(), panels),
        new ConnectionPane(page.editor().canvas(), messages));
  }

  private TrainingView trainingView() {
    Messages messages = page.editor().messages();
    return new TrainingView(
        page.training(),
        messages,
        palette(),
        new TrainingView.Surroundings(
            new DeviceWords(messages).of(page.model().deviceProperty()),
            new OverlayLegend(page.overlay(), messages, palette()),
            page.trainer()::train,
            page.trainer()::debugIteration,
            page.trainer()::openSettings));
  }

  private ObservableValue<Palette> palette() {
    return page.editor().appearance().palette();
  }
}
