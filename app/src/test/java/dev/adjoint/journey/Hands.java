// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.control.Sight;
import dev.adjoint.geometry.Side;
import dev.adjoint.main.EditorWindow;
import dev.adjoint.main.Staged;
import dev.adjoint.palette.PaletteRow;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A person's two hands at one editor window: mouse and keyboard, and eyes for what is written.
final class Hands {
  private static final long PATIENCE_SECONDS = 20;

  private static final int MOST_TURNS = 80;

  /// So far the wheel turns at once: less than the palette is high.
  private static final int NOTCHES = 8;

  private final FxRobot robot = new Eyes();
  private final EditorWindow window;
  private final QuickRobot quick;

  /// @param window on a scene already
  Hands(EditorWindow window) {
    this.window = window;
    this.quick = new QuickRobot(window.root().getScene());
  }

  /// Looks things up, and does what the quick one cannot.
  FxRobot robot() {
    return robot;
  }

  /// Mouse and keyboard.
  QuickRobot quick() {
    return quick;
  }

  /// A place of the canvas, in pixels from its upper left corner, on the screen.
  Point2D onCanvas(double x, double y) {
    return Eyes.see(() -> window.canvas().localToScreen(x, y));
  }

  /// Pulls an op out of the palette onto the canvas; gives the id of the node it became.
  String pull(String op, double x, double y) {
    int before = window.document().graph().nodes().size();
    drag(middle(rowOf(op)), onCanvas(x, y));
    assertEquals(before + 1, window.document().graph().nodes().size(), op + " was not added");
    return window.document().selection().nodes().stream().findFirst().orElseThrow();
  }

  /// Searches an op in the palette and pulls it onto the canvas.
  String seek(String op, double x, double y) {
    TextField search = robot.lookup(".palette .text-field").queryAs(TextField.class);
    QuickRobot.inWindow(() -> search.setText(op));
    quick.settle();
    return pull(op, x, y);
  }

  /// Turns the wheel over the palette, towards the op, until it is in sight.
  private Label rowOf(String op) {
    ListView<?> list = robot.lookup(".palette-list").queryListView();
    quick.moveTo(middle(list));
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      Optional<Label> row = inSight(list, op);
      if (row.isPresent()) {
        return row.get();
      }
      quick.turn(wayTo(list, op) * NOTCHES);
    }
    throw new AssertionError("the palette shows no " + op);
  }

  /// 1 when the op is further down the list than what is in its middle, else -1.
  private int wayTo(ListView<?> list, String op) {
    int at = 0;
    while (at < list.getItems().size() && !(isOp(list.getItems().get(at), op))) {
      at++;
    }
    double middle =
        robot.lookup(".palette-cell").queryAllAs(ListCell.class).stream()
            .filter(cell -> !cell.isEmpty() && Sight.has(cell))
            .mapToInt(ListCell::getIndex)
            .average()
            .orElse(0);
    return at > middle ? 1 : -1;
  }

  private static boolean isOp(Object row, String op) {
    return row instanceof PaletteRow.Entry entry && entry.op().name().equals(op);
  }

  private Optional<Label> inSight(Node list, String op) {
    settle(list);
    return Eyes.see(() -> labelIn(list, op));
  }

  private Optional<Label> labelIn(Node list, String op) {
    Bounds all = list.localToScreen(list.getBoundsInLocal());
    Bounds inner =
        new BoundingBox(
            all.getMinX(), all.getMinY() + 4, all.getWidth(), Math.max(0, all.getHeight() - 8));
    return robot.lookup(".palette-entry .label").queryAllAs(Label.class).stream()
        .filter(label -> label.getText().equals(op) && Sight.has(label))
        .filter(label -> inner.contains(label.localToScreen(label.getBoundsInLocal())))
        .findFirst();
  }

  /// What was scrolled lies where it will lie.
  private void settle(Node list) {
    QuickRobot.inWindow(
        () -> {
          list.applyCss();
          if (list instanceof Parent parent) {
            parent.layout();
          }
        });
  }

  /// Leads a wire from an output to an input.
  void wire(String from, String to, int input) {
    drag(port(from, Side.OUTPUT, 0), port(to, Side.INPUT, input));
  }

  private Point2D port(String node, Side side, int index) {
    return Eyes.see(() -> window.canvas().portToScreen(node, side, index).orElseThrow());
  }

  void drag(Point2D from, Point2D to) {
    quick.moveTo(from);
    quick.press();
    quick.moveTo(from.midpoint(to));
    quick.moveTo(to);
    quick.release();
  }

  /// Clicks a node's header.
  void select(String node) {
    quick.click(header(node));
  }

  /// Where a node's header is on the screen.
  Point2D header(String node) {
    return Eyes.see(() -> window.canvas().modelToScreen(node).orElseThrow());
  }

  void click(String query) {
    quick.click(robot.point(query).query());
  }

  /// Clicks the button, tab or menu item with these words.
  void clickWords(String words) {
    Node shown = robot.lookup(hasWords(words)).match((Node node) -> Sight.has(node)).query();
    quick.click(shown);
  }

  /// Takes one of a row of choices.
  void take(String choice) {
    Node segment = robot.lookup(".segment").match(hasWords(choice)).query();
    quick.click(segment);
  }

  private static Predicate<Node> hasWords(String words) {
    return node -> node instanceof Labeled labeled && words.equals(labeled.getText());
  }

  /// Clicks the button that a screen reader calls so.
  void clickNamed(String name) {
    Predicate<Node> named = node -> name.equals(node.getAccessibleText()) && Sight.has(node);
    Node button = robot.lookup(named).query();
    quick.click(button);
  }

  /// Opens menus one inside the other and clicks the last item.
  void menu(String... path) {
    for (String words : path) {
      clickWords(words);
    }
    awaitOpened();
  }

  /// Until a file that was asked for is in the window.
  private void awaitOpened() {
    try {
      Staged.awaitOpened(window);
    } catch (TimeoutException e) {
      throw new AssertionError("the file does not open", e);
    }
  }

  /// Types a text into a field in place of what stands there.
  void type(String field, String text) {
    TextField shown = robot.lookup(field).queryAs(TextField.class);
    quick.click(shown);
    quick.push(KeyCode.CONTROL, KeyCode.A);
    quick.write(text);
    quick.push(KeyCode.ENTER);
  }

  /// Brings a field that lies further down into sight, once it is there.
  void bring(String field) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> robot.lookup(field).tryQuery().isPresent());
    } catch (TimeoutException e) {
      throw new AssertionError(field + " does not come", e);
    }
    QuickRobot.inWindow(() -> robot.lookup(field).query().requestFocus());
    quick.settle();
  }

  /// Picks one of the choices of an attribute.
  void choose(String attribute, String choice) {
    Predicate<Node> named =
        node -> node instanceof ComboBox<?> && attribute.equals(node.getAccessibleText());
    Node box = robot.lookup(named).query();
    quick.click(box);
    Predicate<Node> cell =
        node ->
            node instanceof ListCell<?> shown && choice.equals(shown.getText()) && Sight.has(shown);
    Node row = robot.lookup(cell).query();
    quick.click(row);
  }

  /// Whether a label, button or tab with exactly these words is to be seen.
  boolean sees(String words) {
    return robot.lookup(hasWords(words)).queryAll().stream().anyMatch(Sight::has);
  }

  /// Whether these words are part of what a label says.
  boolean reads(String part) {
    return robot.lookup(".label").queryAllAs(Label.class).stream()
        .filter(Sight::has)
        .anyMatch(label -> label.getText().contains(part));
  }

  /// The number under a caption of the tensor's statistics, as written.
  String statistic(String caption) {
    return robot.lookup(".stat-cell").queryAll().stream()
        .map(cell -> cell.lookupAll(".label").stream().map(Label.class::cast).toList())
        .filter(labels -> labels.getFirst().getText().equals(caption))
        .map(labels -> labels.getLast().getText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no statistic is called " + caption));
  }

  private static Point2D middle(Node node) {
    Bounds on = Eyes.see(() -> Objects.requireNonNull(node.localToScreen(node.getBoundsInLocal())));
    return new Point2D(on.getCenterX(), on.getCenterY());
  }
}
