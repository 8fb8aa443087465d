// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class StageDialogsTest {
  private static final double PADDING = 16;

  private final Messages messages = new Messages(Language.ENGLISH);
  private StageDialogs dialogs;

  @Start
  void start(Stage stage) {
    Fonts.register();
    Scene scene = new Scene(new StackPane(), 800, 600);
    new Appearance().attach(scene);
    stage.setScene(scene);
    stage.show();
    dialogs = new StageDialogs(stage, messages);
  }

  private static <T> Future<T> ask(FxRobot robot, Callable<T> question) throws TimeoutException {
    Future<T> answer = WaitForAsyncUtils.asyncFx(question);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup(".question").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    return answer;
  }

  private <T> T answer(FxRobot robot, Callable<T> question, KeyCode... keys)
      throws TimeoutException, ExecutionException, InterruptedException {
    Future<T> answer = ask(robot, question);
    robot.type(keys);
    return answer.get(10, TimeUnit.SECONDS);
  }

  @Test
  void enterTakesTheAnswerThatLosesNothing(FxRobot robot) throws Exception {
    assertEquals(
        FileDialogs.Answer.SAVE,
        answer(robot, () -> dialogs.askAboutChanges("net"), KeyCode.ENTER));
    assertEquals(
        FileDialogs.DiskAnswer.SAVE_AS,
        answer(robot, () -> dialogs.askAboutDisk("net.json"), KeyCode.ENTER));
  }

  @Test
  void escapeChangesNothing(FxRobot robot) throws Exception {
    assertEquals(
        FileDialogs.Answer.CANCEL,
        answer(robot, () -> dialogs.askAboutChanges("net"), KeyCode.ESCAPE));
    assertEquals(
        FileDialogs.DiskAnswer.CANCEL,
        answer(robot, () -> dialogs.askAboutDisk("net.json"), KeyCode.ESCAPE));
  }

  @Test
  void whatIsThrownAwayHasToBeMeant(FxRobot robot) throws Exception {
    Future<FileDialogs.Answer> answer = ask(robot, () -> dialogs.askAboutChanges("net"));
    robot.clickOn("Discard");
    assertEquals(FileDialogs.Answer.DISCARD, answer.get(10, TimeUnit.SECONDS));
  }

  @Test
  void allThatIsSaidIsToBeReadInBothLanguages(FxRobot robot) throws Exception {
    for (Language language : Language.values()) {
      robot.interact(() -> messages.languageProperty().set(language));
      Future<?> changes = ask(robot, () -> dialogs.askAboutChanges("a net with quite a long name"));
      allIsRead(robot);
      robot.type(KeyCode.ESCAPE);
      changes.get(10, TimeUnit.SECONDS);
      Future<?> disk = ask(robot, () -> dialogs.askAboutDisk("a-file-with-a-long-name.json"));
      allIsRead(robot);
      robot.type(KeyCode.ESCAPE);
      disk.get(10, TimeUnit.SECONDS);
    }
  }

  private static void allIsRead(FxRobot robot) {
    Node pane = robot.lookup(".question").query();
    Bounds place = pane.localToScreen(pane.getLayoutBounds());
    List<Labeled> words =
        Stream.concat(
                robot
                    .from(pane)
                    .lookup(".question-words .label")
                    .queryAllAs(Labeled.class)
                    .stream(),
                robot.from(pane).lookup(".button").queryAllAs(Labeled.class).stream())
            .toList();
    assertTrue(words.size() > 4, () -> "only " + words);
    for (Labeled each : words) {
      Bounds seen = each.localToScreen(each.getLayoutBounds());
      String shown = each.getText() + " at " + seen + " of " + place;
      assertTrue(seen.getMinX() >= place.getMinX() + PADDING, shown);
      assertTrue(seen.getMaxX() <= place.getMaxX() - PADDING, shown);
      assertTrue(seen.getMinY() >= place.getMinY() + PADDING, shown);
      assertTrue(seen.getMaxY() <= place.getMaxY() - PADDING, shown);
      assertEquals(each.getText(), painted(each), "cut short");
    }
  }

  private static String painted(Labeled words) {
    return words.lookupAll(".text").stream()
        .map(text -> ((Text) text).getText())
        .findFirst()
        .orElse("");
  }
}
