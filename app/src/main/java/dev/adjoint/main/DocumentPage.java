// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.backend.BackendProvider.DeviceInfo;
import dev.adjoint.canvas.CanvasView;
import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.canvas.ConnectionPane;
import dev.adjoint.canvas.FxTextMetrics;
import dev.adjoint.debugger.WatchesViewModel;
import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.JsonStore;
import dev.adjoint.document.Selection;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.engine.Mode;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Messages;
import dev.adjoint.infer.Mending;
import dev.adjoint.inspector.InspectorSubject;
import dev.adjoint.inspector.InspectorView;
import dev.adjoint.inspector.InspectorViewModel;
import dev.adjoint.inspector.rule.ChainWorker;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.outline.HistoryView;
import dev.adjoint.outline.OutlineView;
import dev.adjoint.overlay.OverlayLegend;
import dev.adjoint.overlay.OverlayPicker;
import dev.adjoint.overlay.OverlayViewModel;
import dev.adjoint.palette.Favourites;
import dev.adjoint.palette.PaletteView;
import dev.adjoint.palette.PaletteViewModel;
import dev.adjoint.problems.ProblemsView;
import dev.adjoint.problems.ProblemsViewModel;
import dev.adjoint.session.CostCounter;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.tensorview.TensorPanels;
import dev.adjoint.tensorview.TensorSurroundings;
import dev.adjoint.tensorview.Workbench;
import dev.adjoint.theme.Appearance;
import dev.adjoint.training.TrainingButtons;
import dev.adjoint.training.TrainingView;
import dev.adjoint.training.TrainingViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

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
  private final PaletteView palette;
  private final LeftSide left;

  /// Of the window's looks, which outlive the page.
  private Subscription looks = Subscription.EMPTY;

  // Kept, because it keeps what the canvas shows.
  private final TrainingLook look;
  private final Optional<Autosave> autosave;

  /// @param devices what graphs can run on, looked up once for the window
  DocumentPage(EditorWindow.Surroundings from, List<DeviceInfo> devices, Favourites favourites) {
    catalog = from.catalog();
    messages = from.messages().following();
    appearance = from.appearance().following();
    JsonStore store = new JsonStore(catalog);
    document = new DocumentViewModel(catalog, store, new Preparation(catalog, store)::placed);
    run = new RunViewModel(document, from.feeds(), FxBridge.toWindow());
    desk = new RunDesk(document, run);
    overlay = new OverlayViewModel(FxBridge.toWindow(), messages);
    editor = editor(from.dialogs(), devices, from.user());
    autosave = from.user().map(user -> new Autosave(document, user.recovery()));
    trainer =
        new TrainingDesk(
            new TrainingViewModel(document, FxBridge.toWindow()), editor, run, from.dialogs());
    subject = subject();
    inspector =
        new InspectorViewModel(
            subject,
            messages,
            new PanelActions(editor.canvas()),
            ChainWorker.onOwnThread(),
            FxBridge.toWindow());
    panels = panels(from.dialogs());
    palette =
        new PaletteView(
            new PaletteViewModel(catalog, favourites),
            messages,
            new PaletteDrag(editor, () -> made().above()));
    left =
        new LeftSide(
            messages,
            palette,
            () -> new OutlineView(document, messages, this::reveal),
            () -> new HistoryView(document, messages));
    look = new TrainingLook(editor, overlay, training(), desk.picture());
    view = rows();
    connect();
  }

  private Editor editor(FileDialogs dialogs, List<DeviceInfo> devices, Optional<UserData> user) {
    CanvasViewModel canvas = new CanvasViewModel(document, metrics);
    CanvasView canvasView = new CanvasView(canvas, appearance.palette(), metrics);
    MainViewModel window = new MainViewModel(document, devices);
    return new Editor(
        document,
        canvas,
        canvasView,
        window,
        new FileCommands(document, window, messages, dialogs, user.map(UserData::open)),
        new Clipboards(canvas, window),
        messages,
        appearance);
  }

  private TensorPanels panels(FileDialogs dialogs) {
    TensorSurroundings with =
        new TensorSurroundings(
            messages,
            appearance.palette(),
            workbench,
            dialogs::chooseToSave,
            new RunEdits(run),
            this::watch);
    return new TensorPanels(with, subject.map(now -> inspector::tensors));
  }

  private void watch(String expression) {
    new WatchesViewModel(run.watches(), messages, node -> {})
        .add(expression)
        .ifPresentOrElse(
            editor.window()::complain,
            () -> editor.window().say(messages.text("watch.added", expression)));
  }

  private PageView rows() {
    PanelActions actions = new PanelActions(editor.canvas());
    ProblemsViewModel problems =
        new ProblemsViewModel(
            document.contentProperty().map(content -> content.diagnostics()),
            messages,
            found -> Mending.checked(document.types(), found));
    InspectorView shown = new InspectorView(inspector, messages, appearance.palette(), panels);
    DebugPanels debug = DebugPanels.of(editor, run, desk, actions::reveal);
    ProblemsView table = new ProblemsView(problems, messages, actions);
    CanvasStage stage = new CanvasStage(editor, overlay);
    stage.announce(debug.banner());
    stage.dock(debug.inside());
    PageView made =
        new PageView(
            new PageView.Parts(
                new ToolbarRow(
                    editor,
                    new OverlayPicker(overlay, messages),
                    new TrainingButtons(training(), messages, trainer::train)),
                left,
                stage,
                new StackPane(shown, new ConnectionPane(editor.canvas(), messages)),
                new BottomPanel(editor, problems, debug, table),
                new StatusRow(
                    editor,
                    problems,
                    run.runningProperty(),
                    costs.costProperty(),
                    run.snapshotProperty()),
                panels.layer(),
                this::trainingView));
    editor.window().activityProperty().subscribe(made::show);
    made.addEventHandler(KeyEvent.KEY_PRESSED, this::search);
    made.addEventHandler(KeyEvent.KEY_PRESSED, this::unlight);
    return made;
  }

  private TrainingView trainingView() {
    return new TrainingView(
        training(),
        messages,
        appearance.palette(),
        new TrainingView.Surroundings(
            editor.window().deviceProperty().map(DeviceInfo::description),
            new OverlayLegend(overlay, messages, appearance.palette()),
            trainer::train,
            trainer::debugIteration,
            this::openTrainingSettings));
  }

  private void search(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (event.getCode() == KeyCode.SLASH && !event.isShortcutDown() && !typing) {
      searchOps();
      event.consume();
    }
  }

  private void unlight(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      inspector.chain().clear();
    }
  }

  /// Shows the ops and puts the cursor where they are searched.
  void searchOps() {
    left.show(LeftSide.Tab.OPS);
    palette.focusSearch();
  }

  Optional<Node> selectedNode() {
    var nodes = document.selection().nodes();
    return nodes.size() == 1 ? document.graph().node(nodes.iterator().next()) : Optional.empty();
  }

  /// What one key leads the focus through.
  Panes panes() {
    return view.panes();
  }

  LeftSide left() {
    return left;
  }

  private ObservableValue<InspectorSubject> subject() {
    return Bindings.createObjectBinding(
        () ->
            new InspectorSubject(
                document.graph(),
                document.types(),
                document.selection().nodes(),
                RunDesk.values(run.snapshotProperty().get())),
        document.contentProperty(),
        document.selectionProperty(),
        run.snapshotProperty());
  }

  private void connect() {
    editor.canvas().requests().setOpening(node -> panels.open(node, Optional.empty()));
    looks =
        Subscription.combine(
            appearance.palette().subscribe(run::setPalette),
            appearance.reducedMotionProperty().subscribe(editor.canvasView()::setReducedMotion),
            appearance.palette().subscribe(training()::setPalette));
    FollowStep follow = new FollowStep(editor.canvas());
    run.snapshotProperty().subscribe(follow::see);
    run.snapshotProperty().subscribe(new RecomputedNotice(editor.window(), messages)::see);
    run.snapshotProperty().subscribe(now -> overlay.showRun(document.content(), now));
    document.contentProperty().subscribe(now -> overlay.showRun(now, run.snapshotProperty().get()));
    run.snapshotProperty().subscribe(now -> costs.see(document.content(), now));
    document.contentProperty().subscribe(now -> costs.see(now, run.snapshotProperty().get()));
    inspector.costProperty().bind(costs.costProperty());
    editor.canvas().litProperty().bind(inspector.chain().litProperty());
    run.problemProperty().subscribe(this::tell);
    editor.window().deviceProperty().subscribe(device -> run.setDevice(device.id()));
    editor.window().executionProperty().subscribe(how -> run.setMode(mode(how)));
    document.selectionProperty().subscribe(selection -> run.lookAt(selection.nodes()));
    messages
        .languageProperty()
        .subscribe(now -> editor.window().untitledProperty().set(messages.text("file.untitled")));
  }

  private static Mode mode(MainViewModel.Execution how) {
    return how == MainViewModel.Execution.STATIC ? Mode.COMPILED : Mode.EAGER;
  }

  private void tell(String problem) {
    if (problem.isEmpty()) {
      editor.window().noticeProperty().set(Optional.empty());
    } else {
      editor.window().complain(problem);
    }
  }

  private PageView made() {
    return view;
  }

  @Override
  public ObservableValue<String> title() {
    return editor.window().title();
  }

  @Override
  public ObservableValue<Boolean> dirty() {
    return document.dirtyProperty();
  }

  @Override
  public Region view() {
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
    editor.canvas().expect(prepared.scene());
    editor.window().noticeProperty().set(Optional.empty());
    document.show(prepared.content(), file);
    editor.files().note();
  }

  /// Nothing drawn, nothing opened: a file may take the place.
  boolean isUntouched() {
    return document.fileProperty().get().isEmpty()
        && document.graph().nodes().isEmpty()
        && document.historyLabels().isEmpty();
  }

  Editor editor() {
    return editor;
  }

  /// Selects a node and brings it into sight.
  void reveal(String node) {
    document.select(Selection.ofNode(node));
    editor.canvas().reveal(node);
  }

  /// Adds an op in the middle of what is seen.
  void add(OpDef op) {
    editor.canvas().drops().drop(op.name(), editor.canvas().visible().centre());
    focus();
  }

  DocumentEdits edits() {
    return editor.canvas().edits();
  }

  /// Whether a layer is selected that can be opened.
  ObservableValue<Boolean> canOpenSelection() {
    return document.selectionProperty().map(now -> edits().layers().canOpenSelection());
  }

  /// Whether one node is selected.
  ObservableValue<Boolean> hasOneNode() {
    return document.selectionProperty().map(now -> now.nodes().size() == 1);
  }

  /// Shows the values of each selected node in a panel of its own, unless they are so many that
  /// nobody could look at them.
  void openTensors() {
    Set<String> nodes = document.selection().nodes();
    if (nodes.size() > MOST_PANELS) {
      editor.window().complain(messages.text("tensor.too-many-panels", MOST_PANELS, nodes.size()));
      return;
    }
    nodes.forEach(node -> panels.open(node, Optional.empty()));
  }

  /// Shows what is trained and how, made where there is nothing yet, and leads the focus there.
  void openTrainingSettings() {
    editor.window().activityProperty().set(MainViewModel.Activity.TRAIN);
    if (!training().settings().setUp()) {
      editor.window().complain(messages.text("train.no-loss"));
      return;
    }
    view.applyCss();
    view.layout();
    Optional.ofNullable(view.lookup("#train-optimizer")).ifPresent(field -> field.requestFocus());
  }

  /// What the graph is coloured by.
  OverlayViewModel overlay() {
    return overlay;
  }

  RunDesk desk() {
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

  public MainViewModel window() {
    return editor.window();
  }

  public RunViewModel run() {
    return run;
  }

  public TrainingViewModel training() {
    return trainer.training();
  }

  TrainingDesk trainer() {
    return trainer;
  }

  /// What the inspector shows.
  public InspectorViewModel inspector() {
    return inspector;
  }

  /// Ends run and training and frees the device.
  @Override
  public void close() {
    looks.unsubscribe();
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
