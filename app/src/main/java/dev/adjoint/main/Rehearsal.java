// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.control.Stages;
import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.main.page.PageViewModel;
import dev.adjoint.main.start.BrushPractice;
import dev.adjoint.main.start.RehearsedModel;
import dev.adjoint.main.start.TimeToPaint;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FxBridge;
import dev.adjoint.type.Shape;
import dev.adjoint.welcome.Shelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A start of the editor without a person: the first page, a project opened from its file, a look
/// at a node, a step, what one comes to look at next, and the window closes. Recording it is how
/// later starts find their classes loaded and linked. It reads and writes nothing of the person's.
final class Rehearsal {
  static final String PARAMETER = "rehearse";

  /// Says that this rehearsal is the one that is recorded. No work waits for its turn in it: pulses
  /// come late in a JVM that records, and what had not had its turn by the end would be missed by
  /// every later start.
  private static final boolean RECORDED = Boolean.getBoolean("adjoint.recorded");

  /// Much longer than it takes on a slow machine: whoever waits for it never waits for ever.
  private static final long MOST_SECONDS = 180;

  private static final String SAMPLE = "xor.json";

  /// Not an order, but the key that takes away the panel above the window.
  private static final String ESCAPE = "Escape";

  /// Not orders either: the menu with the most items, opened and closed.
  private static final String MENU_OPENED = "Menu opened";

  private static final String MENU_CLOSED = "Menu closed";

  /// Given one after the other in the end.
  private static final List<String> ORDERS =
      List.of(
          "view.outline",
          "view.history",
          "view.ops",
          "file.new",
          "help.search",
          ESCAPE,
          "help.commands",
          ESCAPE,
          "help.shortcuts",
          ESCAPE,
          MENU_OPENED,
          MENU_CLOSED,
          "view.theme/DARK",
          "view.theme/LIGHT",
          "view.text-size/2.0",
          "view.text-size/1.0",
          "view.language/KOREAN",
          "view.language/ENGLISH",
          "help.welcome");

  /// Its place among the menus.
  private static final int VIEW_MENU = 2;

  /// Enough for all shapes, one a pulse.
  private static final int PAUSES_OF_PRACTICE = 3;

  private final EditorWindow window;
  private final Runnable leave;
  private final FxBridge bridge = FxBridge.toWindow();

  private Rehearsal(EditorWindow window, Runnable leave) {
    this.window = window;
    this.leave = leave;
  }

  /// Plays every scene in its turn, with time to paint it, and leaves, whatever fails.
  static void play(EditorWindow window, Runnable leave) {
    new Rehearsal(window, leave).begin();
  }

  /// Begins to watch a start that is a rehearsal: one that hangs ends the program with a failure,
  /// unless the watch, which is returned, is interrupted first.
  static Thread limit() {
    return Thread.ofPlatform().daemon().name("adjoint-rehearsal-limit").start(Rehearsal::giveUp);
  }

  private static void giveUp() {
    try {
      Thread.sleep(Duration.ofSeconds(MOST_SECONDS));
      System.err.println("the rehearsal was given up after " + MOST_SECONDS + " s");
      // The window's thread may be the one that hangs.
      Runtime.getRuntime().halt(1);
    } catch (InterruptedException done) {
      // In time.
    }
  }

  private void begin() {
    Deque<Runnable> scenes =
        new ArrayDeque<>(
            List.of(
                this::look,
                () -> window.run().stepForward(),
                this::edit,
                this::draw,
                this::undraw,
                () -> turnTo(PageViewModel.Activity.EDIT),
                () -> turnTo(PageViewModel.Activity.TRAIN),
                () -> turnTo(PageViewModel.Activity.DEBUG)));
    scenes.add(this::openModel);
    ORDERS.forEach(key -> scenes.add(() -> order(key)));
    scenes.add(() -> new Stages(new BrushPractice()));
    scenes.addAll(Collections.nCopies(PAUSES_OF_PRACTICE, () -> {}));
    scenes.add(leave);
    then(() -> open().whenComplete((shown, fault) -> playAll(scenes)));
  }

  private void playAll(Deque<Runnable> scenes) {
    Runnable next = scenes.poll();
    if (next != null) {
      then(
          () -> {
            next.run();
            playAll(scenes);
          });
    }
  }

  private void look() {
    DocumentViewModel document = window.document();
    document.select(Selection.ofNode(document.whole().graph().outputs().getFirst().node()));
  }

  /// Something that all types follow from, and back again, so that nobody is asked to save it.
  private void edit() {
    DocumentViewModel document = window.document();
    Node first = document.graph().nodes().iterator().next();
    document.perform(new SetAttribute(first.id(), "shape", shape(8, 2), false));
    document.undo();
  }

  /// A new node with a wire, which the next scene takes back.
  private void draw() {
    DocumentEdits edits = new DocumentEdits(window.document());
    PortRef last = window.document().graph().outputs().getFirst();
    String node = edits.add("Relu", new Point(0, 300));
    edits.wires().connect(new Wire(last, node, 0));
  }

  private void undraw() {
    window.document().undo();
    window.document().undo();
  }

  private void turnTo(PageViewModel.Activity activity) {
    window.model().activityProperty().set(activity);
  }

  private void order(String key) {
    switch (key) {
      case ESCAPE -> press(KeyCode.ESCAPE);
      case MENU_OPENED -> viewMenu().ifPresent(Menu::show);
      case MENU_CLOSED -> viewMenu().ifPresent(Menu::hide);
      default -> window.commands().find(key).orElseThrow().run();
    }
  }

  private Optional<Menu> viewMenu() {
    return Optional.ofNullable(window.root().lookup(".menu-bar"))
        .map(found -> ((MenuBar) found).getMenus().get(VIEW_MENU));
  }

  /// Presses a key where the focus is.
  private void press(KeyCode key) {
    Optional.ofNullable(window.root().getScene().getFocusOwner())
        .ifPresent(
            at ->
                Event.fireEvent(
                    at,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
  }

  private void then(Runnable scene) {
    TimeToPaint.then(
        () -> {
          if (RECORDED && Stages.finishAll()) {
            then(scene);
          } else {
            // What people do comes between two pulses, and so does this: within one, what it asks
            // for and what is styled and laid out because of it would keep the window away in one
            // go.
            bridge.publish(scene, () -> act(scene));
          }
        });
  }

  private void act(Runnable scene) {
    try {
      scene.run();
    } catch (RuntimeException fault) {
      leave.run();
      throw fault;
    }
  }

  /// Written beside the window: the disk may take its time.
  private void openModel() {
    CompletableFuture.supplyAsync(new RehearsedModel(StandardOps.CATALOG)::write)
        .thenAccept(model -> bridge.publish(model, () -> act(() -> open(model))))
        .whenComplete(
            (done, fault) -> {
              if (fault != null) {
                bridge.publish(this, leave);
              }
            });
  }

  private void open(Path model) {
    window.files().open(model).whenComplete((shown, fault) -> RehearsedModel.delete(model));
  }

  /// One of the projects that come with the program, else one of its own.
  private CompletableFuture<?> open() {
    Optional<Path> shipped =
        Optional.ofNullable(System.getProperty(Shelf.PROPERTY))
            .map(folder -> Path.of(folder, SAMPLE))
            .filter(Files::isRegularFile);
    if (shipped.isPresent()) {
      return window.files().open(shipped.get());
    }
    window.files().newGraph();
    DocumentViewModel document = window.document();
    try {
      // Through the text, as a project file would come.
      document.show(document.store().parse(document.store().write(sample())));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return CompletableFuture.completedFuture(true);
  }

  private static Graph sample() {
    return Graph.builder("rehearsal")
        .node(Node.of("x", "Input").with("shape", shape(4, 3)))
        .node(Node.of("w", "Parameter").with("shape", shape(3, 2)))
        .node(Node.of("z", "MatMul", "x", "w"))
        .node(Node.of("y", "Relu", "z"))
        .output("y")
        .build();
  }

  private static AttributeValue shape(long rows, long columns) {
    return new AttributeValue.Dims(Shape.of(rows, columns));
  }
}
