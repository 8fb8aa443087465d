// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.backend.BackendProvider.DeviceInfo;
import dev.adjoint.canvas.CanvasView;
import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.canvas.FxTextMetrics;
import dev.adjoint.control.Slot;
import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.JsonStore;
import dev.adjoint.document.Selection;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.FaultWords;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.InspectorSubject;
import dev.adjoint.inspector.InspectorViewModel;
import dev.adjoint.inspector.rule.ChainWorker;
import dev.adjoint.main.file.Autosave;
import dev.adjoint.main.file.FileCommands;
import dev.adjoint.main.file.FileDialogs;
import dev.adjoint.main.opening.Preparation;
import dev.adjoint.main.opening.Prepared;
import dev.adjoint.main.run.FollowStep;
import dev.adjoint.main.run.Inspected;
import dev.adjoint.main.run.LoopDrawer;
import dev.adjoint.main.run.RunDesk;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.outline.HistoryView;
import dev.adjoint.outline.OutlineView;
import dev.adjoint.overlay.OverlayViewModel;
import dev.adjoint.palette.Favourites;
import dev.adjoint.palette.PaletteView;
import dev.adjoint.palette.PaletteViewModel;
import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.CostCounter;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.tensorview.TensorPanels;
import dev.adjoint.tensorview.Workbench;
import dev.adjoint.theme.Appearance;
import dev.adjoint.training.TrainingViewModel;
import dev.adjoint.userdata.UserData;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;

/// One open document, wired: its view-models, its panels and rows. Every object of it is made here
/// and nowhere else.
public final class DocumentPage implements Page {
  private static final int MOST_PANELS = 4;

  private final OpCatalog catalog;
  private final Messages messages;
  private final Appearance appearance;
  private final TextMetrics metrics = new FxTextMetrics();
  private final DocumentViewModel document;
  private final RunViewModel run;
  private final RunDesk desk;
  private final OverlayViewModel overlay;
  private final TrainingDesk trainer;
  private final Editor editor;
  private final ObservableValue<InspectorSubject> subject;
  private final CostCounter costs = new CostCounter(FxBridge.toWindow());
  private final InspectorViewModel inspector;
  private final Workbench workbench = Workbench.open(FxBridge.toWindow());
  private final TensorPanels panels;
  private final PageView view;
  private final Slot<PaletteView> palette;
  private final LeftSide left;

  // Kept, because it keeps what the canvas shows.
  private final TrainingLook look;
  private final Optional<Autosave> autosave;

  /// @param devices what graphs can run on, looked up once for the window
  public DocumentPage(Surroundings from, List<DeviceInfo> devices, Favourites favourites) {
    catalog = from.catalog();
    messages = from.messages().following();
    appearance = from.appearance().following();
    JsonStore store = new JsonStore(catalog);
    document = new DocumentViewModel(catalog, store, new Preparation(catalog, store)::placed);
    document.setBeside(BesideWindow.works("adjoint-types", FxBridge.toWindow()), System::nanoTime);
    document.sight().setDrawing(new LoopDrawer(metrics));
    run = new RunViewModel(document, from.feeds(), FxBridge.toWindow());
    desk = new RunDesk(document, run);
    overlay = new OverlayViewModel(FxBridge.toWindow(), messages);
    editor = editor(from.dialogs(), devices, from.user());
    autosave = from.user().map(user -> new Autosave(document, user.recovery()));
    trainer =
        new TrainingDesk(
            new TrainingViewModel(document, FxBridge.toWindow()),
            editor,
            run,
            from.dialogs(),
            query -> view().focusTraining(query));
    subject = new Inspected(document, run, new FollowStep(editor.canvas(), run.loops())).subject();
    inspector =
        new InspectorViewModel(
            subject,
            messages,
            new PanelActions(editor.canvas()),
            ChainWorker.onOwnThread(),
            FxBridge.toWindow());
    panels = new TensorDesk(this, workbench, from.dialogs()).panels(subject);
    palette =
        new Slot<>(
            () ->
                new PaletteView(
                    new PaletteViewModel(catalog, favourites),
                    messages,
                    new PaletteDrag(editor, () -> view().above())));
    left =
        new LeftSide(
            messages,
            palette,
            () -> new OutlineView(document, edits().outputs(), messages, this::reveal),
            () -> new HistoryView(document, messages));
    look = new TrainingLook(editor, overlay, training(), desk.picture());
    view = new PageRows(this, left, panels, costs).view();
    new PageWiring(this, panels, costs).connect();
  }

  private Editor editor(FileDialogs dialogs, List<DeviceInfo> devices, Optional<UserData> user) {
    CanvasViewModel canvas = new CanvasViewModel(document, metrics);
    CanvasView canvasView = new CanvasView(canvas, appearance.palette(), metrics, messages);
    PageViewModel model = new PageViewModel(document, devices);
    return new Editor(
        document,
        canvas,
        canvasView,
        model,
        new FileCommands(document, model.notices(), messages, dialogs, user.map(UserData::open)),
        new Clipboards(canvas, model.notices(), new FaultWords(messages)),
        messages,
        appearance);
  }

  /// Shows the ops and puts the cursor where they are searched.
  public void searchOps() {
    PaletteView ops = palette.content();
    left.show(LeftSide.Tab.OPS);
    ops.focusSearch();
  }

  public Optional<Node> selectedNode() {
    var nodes = document.selection().nodes();
    return nodes.size() == 1 ? document.graph().node(nodes.iterator().next()) : Optional.empty();
  }

  public LeftSide left() {
    return left;
  }

  @Override
  public ObservableValue<String> title() {
    return editor.model().title();
  }

  @Override
  public ObservableValue<Boolean> dirty() {
    return document.past().dirtyProperty();
  }

  @Override
  public PageView view() {
    return view;
  }

  @Override
  public boolean mayClose() {
    return editor.files().mayLeave();
  }

  @Override
  public void focus() {
    editor.canvasView().requestFocus();
  }

  /// Shows what was read from a file.
  void show(Prepared prepared, Path file) {
    editor.canvas().picture().expect(prepared.scene());
    editor.model().notices().clear();
    document.show(prepared.content(), file);
    editor.files().note();
  }

  /// Nothing drawn, nothing opened: a file may take the place.
  public boolean isUntouched() {
    return document.fileProperty().get().isEmpty()
        && document.whole().graph().nodes().isEmpty()
        && document.past().labels().isEmpty();
  }

  public Editor editor() {
    return editor;
  }

  /// Selects a node and brings it into sight.
  public void reveal(String node) {
    document.select(Selection.ofNode(node));
    editor.canvas().reveal(node);
  }

  /// Adds an op in the middle of what is seen.
  public void add(OpDef op) {
    editor.canvas().drops().drop(op.name(), editor.canvas().visible().centre());
    focus();
  }

  public DocumentEdits edits() {
    return editor.canvas().edits();
  }

  /// What orders about the page wait for.
  public Conditions conditions() {
    return new Conditions(document, edits());
  }

  /// Shows the values of each selected node in a panel of its own, unless they are so many that
  /// nobody could look at them.
  public void openTensors() {
    Set<String> nodes = document.selection().nodes();
    if (nodes.size() > MOST_PANELS) {
      editor
          .model()
          .notices()
          .complain(messages.text("tensor.too-many-panels", MOST_PANELS, nodes.size()));
      return;
    }
    nodes.forEach(node -> panels.open(node, Optional.empty()));
  }

  /// What the graph is coloured by.
  public OverlayViewModel overlay() {
    return overlay;
  }

  public RunDesk desk() {
    return desk;
  }

  public FileCommands files() {
    return editor.files();
  }

  public DocumentViewModel document() {
    return document;
  }

  public CanvasView canvas() {
    return editor.canvasView();
  }

  public PageViewModel model() {
    return editor.model();
  }

  public RunViewModel run() {
    return run;
  }

  public TrainingViewModel training() {
    return trainer.training();
  }

  public TrainingDesk trainer() {
    return trainer;
  }

  /// What the inspector shows.
  public InspectorViewModel inspector() {
    return inspector;
  }

  /// Ends run and training and frees the device.
  @Override
  public void close() {
    view.close();
    document.close();
    training().close();
    inspector.close();
    costs.close();
    run.close();
    overlay.close();
    autosave.ifPresent(Autosave::close);
    files().release();
    workbench.close();
  }
}
