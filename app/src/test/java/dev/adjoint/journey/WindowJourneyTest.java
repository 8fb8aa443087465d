// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.Content;
import dev.adjoint.document.Selection;
import dev.adjoint.engine.Devices;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.i18n.Language;
import dev.adjoint.session.RandomFeeds;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Short ways through the window.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class WindowJourneyTest {
  private Desk desk;
  private Hands hands;

  @Start
  void start(Stage stage) {
    desk = Desk.open(stage, new RandomFeeds());
    hands = desk.hands();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void show(dev.adjoint.graph.Graph graph) {
    hands.robot().interact(() -> desk.document().show(graph));
  }

  @Test
  void shapeClashSaysBothShapesAndItsFixMendsIt() {
    show(Samples.transposedProduct());
    hands.wire("W", "y", 1);
    assertTrue(desk.document().types().hasErrors());
    hands.select("y");
    assertTrue(hands.reads("4×3"), "the left shape is not said");
    assertTrue(hands.reads("5×3"), "the right shape is not said");
    hands.click(".problem-text .button");
    assertFalse(desk.document().types().hasErrors(), desk.document().diagnostics().toString());
    assertTrue(hands.sees("No problems"));
    hands.click("#undo");
    assertTrue(desk.document().types().hasErrors());
  }

  @Test
  void breakpointSetOnANodeStopsTheRunThere() throws TimeoutException {
    show(Samples.squareLoss());
    hands.click("#step-forward");
    desk.awaitSteps(1);
    hands.select("scaled");
    hands.menu("Run", "Toggle breakpoint");
    hands.click("#restart");
    desk.awaitSteps(0);
    hands.click("#to-end");
    desk.awaitSteps(2);
    assertEquals("scaled", desk.run().current().orElseThrow().node());
    assertTrue(desk.run().stopped().isPresent(), "it does not say why it stopped");
    hands.click("#to-end");
    desk.awaitSteps(desk.run().steps().size());
  }

  @Test
  void devicePickerListsTheDevicesAndTheRunUsesTheChosenOne() throws TimeoutException {
    show(Samples.squareLoss());
    MenuButton picker = hands.robot().lookup("#device").queryAs(MenuButton.class);
    List<String> offered = picker.getItems().stream().map(MenuItem::getText).toList();
    List<String> present =
        Devices.list().stream().map(device -> device.id() + " · " + device.description()).toList();
    assertEquals(present, offered);
    String korean = "cpu · CPU · 코어 " + Runtime.getRuntime().availableProcessors() + "개";
    hands.robot().interact(() -> desk.messages().languageProperty().set(Language.KOREAN));
    assertTrue(picker.getItems().stream().anyMatch(item -> korean.equals(item.getText())));
    hands.robot().interact(() -> desk.messages().languageProperty().set(Language.ENGLISH));
    hands.click("#device");
    hands.clickWords(
        offered.stream().filter(text -> text.startsWith("reference")).findFirst().orElseThrow());
    assertEquals("reference", desk.window().run().device());
    hands.click("#step-forward");
    desk.awaitSteps(1);
  }

  @Test
  void whatLiesUnderTheCanvasIsMadeTallerByItsEdge() {
    show(Samples.squareLoss());
    hands.clickWords(desk.messages().text("watch.title"));
    Region watches = hands.robot().lookup(".bottom-content").queryAs(Region.class);
    double usual = watches.getHeight();
    Node edge = hands.robot().lookup(".height-handle").query();
    double top = edge.localToScreen(0, 0).getY();
    hands.robot().interact(() -> edge.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, 500)));
    hands.robot().interact(() -> edge.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, 470)));
    hands.robot().interact(() -> edge.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, 440)));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(usual + 60, watches.getHeight(), 1);
    assertEquals(top - 60, edge.localToScreen(0, 0).getY(), 1);
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, double y) {
    return new MouseEvent(
        type,
        300,
        y,
        300,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  @Test
  void themeAndLanguageChangeAndEverythingElseStays() throws TimeoutException {
    show(Samples.squareLoss());
    hands.click("#step-forward");
    desk.awaitSteps(1);
    hands.click("#step-forward");
    desk.awaitSteps(2);
    hands.select("scaled");
    hands.clickNamed("Zoom out");
    Content content = desk.document().content();
    Selection selection = desk.document().selection();
    Viewport viewport = desk.document().viewportProperty().get();
    RunSnapshot run = desk.run();

    hands.click("#theme");
    hands.menu("View", "Language", "한국어");
    assertEquals(Theme.DARK, desk.appearance().themeProperty().get());
    assertEquals(Language.KOREAN, desk.messages().languageProperty().get());
    assertTrue(hands.sees(desk.messages().text("inspector.chain-rule")));
    hands.click("#theme");
    hands.menu("보기", "언어", "English");

    assertEquals(Theme.LIGHT, desk.appearance().themeProperty().get());
    assertEquals(content, desk.document().content());
    assertEquals(selection, desk.document().selection());
    assertEquals(viewport, desk.document().viewportProperty().get());
    assertEquals(run.done(), desk.run().done());
    assertEquals(run.values(), desk.run().values());
    assertEquals(0, desk.document().past().depth());
  }

  @Test
  void openedProjectTellsItsLessonInTheLanguageOfTheWindow() {
    desk.files().choose(Path.of("..", "projects", "xor.json"));
    hands.menu("File", "Open…");
    assertTrue(hands.reads("The smallest problem that one layer cannot solve"));
    hands.robot().interact(() -> desk.messages().languageProperty().set(Language.KOREAN));
    assertTrue(hands.reads("한 층으로는 풀 수 없는 가장 작은 문제입니다"));
  }

  @Test
  void trainingAndDebuggingEachKeepTheirPlaceOnTheCanvas() {
    show(Samples.squareLoss());
    Viewport debugging = desk.document().viewportProperty().get();
    hands.take("Train");
    Viewport training = desk.document().viewportProperty().get();
    assertNotEquals(debugging, training, "the graph fits its smaller part");
    hands.clickNamed("Zoom in");
    hands.take("Debug");
    assertEquals(debugging, desk.document().viewportProperty().get());
  }

  @Test
  void brokenFileIsRefusedInOneLineAndTheOpenDocumentStays(@TempDir Path folder)
      throws IOException {
    show(Samples.squareLoss());
    Content before = desk.document().content();
    Path broken = folder.resolve("half-written.json");
    Files.writeString(broken, "{\"adjoint\": 1, \"nodes\": [{\"id\": \"x\", ");
    desk.files().choose(broken);
    hands.menu("File", "Open…");
    assertEquals(before, desk.document().content());
    assertEquals(Optional.empty(), desk.document().fileProperty().get());
    assertTrue(hands.reads("half-written.json"), "the message does not name the file");
    String said = desk.window().model().notices().last().orElseThrow().text();
    assertEquals(1, said.lines().count(), said);
    assertFalse(said.contains("Exception"), said);
    hands.clickNamed("Close");
    assertFalse(hands.reads("half-written.json"), "the message cannot be put away");
  }
}
