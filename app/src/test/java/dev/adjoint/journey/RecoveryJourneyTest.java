// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.edit.AddNode;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.EditorWindow;
import dev.adjoint.main.Staged;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.main.page.Surroundings;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.ProjectFeeds;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import dev.adjoint.userdata.UserData;
import dev.adjoint.userdata.UserFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a person finds after the program was killed, or after others touched their file.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class RecoveryJourneyTest {
  private static final String ONE_INPUT =
      "{\"adjoint\": 1, \"name\": \"saved\", \"nodes\": [{\"id\": \"x\", \"op\": \"Input\"}]}";

  @TempDir private Path folder;

  private EditorWindow window;

  @Start
  void start(Stage stage) {
    Fonts.register();
    window =
        Staged.open(
            stage,
            new Surroundings(
                StandardOps.CATALOG,
                new ProjectFeeds(),
                new Messages(Language.ENGLISH),
                new Appearance(),
                new ChosenFiles(),
                () -> {},
                Optional.of(UserData.in(new UserFolder(data())))),
            1000,
            700);
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path project() throws IOException {
    return Files.writeString(folder.resolve("saved.json"), ONE_INPUT);
  }

  /// Lets another editor be edited and kills it two seconds later, as `kill -9` does.
  private void editAndKill(Path... files) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.adjoint.journey.DoomedEditor",
                data().toString()));
    List.of(files).forEach(file -> command.add(file.toString()));
    Process doomed =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader out = doomed.inputReader()) {
      assertEquals("edited", out.readLine());
      TimeUnit.SECONDS.sleep(2);
    } finally {
      doomed.destroyForcibly().waitFor();
    }
  }

  private long copies() throws IOException {
    try (DirectoryStream<Path> copies = Files.newDirectoryStream(data().resolve("recovery"))) {
      long count = 0;
      for (Path copy : copies) {
        count += Files.isRegularFile(copy) ? 1 : 0;
      }
      return count;
    }
  }

  private void awaitNodes(String... ids) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> Set.of(ids).equals(window.document().graph().nodesById().keySet()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private boolean offer() {
    var offered = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(window::offerRecovery));
    boolean any = WaitForAsyncUtils.waitFor(offered);
    WaitForAsyncUtils.waitForFxEvents();
    return any;
  }

  @Test
  void killedEditorsWorkIsOfferedAndRestoredWithItsFile(FxRobot robot)
      throws IOException, InterruptedException, TimeoutException {
    Path file = project();
    editAndKill(file);
    assertTrue(offer());
    assertTrue(robot.lookup("#recovery").tryQuery().isPresent());
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> robot.lookup("2 nodes: Relu").tryQuery().isPresent());
    robot.clickOn("Restore");
    awaitNodes("x", "unsaved");
    assertEquals(Optional.of(file), window.document().fileProperty().get());
    assertTrue(window.document().past().dirtyProperty().get());
    assertFalse(robot.lookup("#recovery").tryQuery().isPresent());
    robot.interact(() -> window.document().undo());
    assertEquals(Set.of("x"), window.document().graph().nodesById().keySet());
    assertEquals(ONE_INPUT, Files.readString(file));
  }

  @Test
  void graphThatWasNeverSavedIsOfferedAgainUntilItIsAnswered(FxRobot robot)
      throws IOException, InterruptedException {
    editAndKill();
    offer();
    robot.clickOn("#recovery .icon-button");
    offer();
    robot.clickOn("Discard");
    assertEquals(0, copies());
    offer();
    assertFalse(robot.lookup("#recovery").tryQuery().isPresent());
  }

  @Test
  void savingTakesTheCopyAway(FxRobot robot) throws IOException, TimeoutException {
    Path file = project();
    Staged.openFile(window, file);
    robot.interact(() -> window.document().perform(new AddNode(Node.of("y", "Input").at(0, 200))));
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> Files.isDirectory(data().resolve("recovery")) && copies() == 1);
    robot.interact(() -> window.files().save());
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> copies() == 0);
  }

  @Test
  void fileThatAnotherProgramWroteIsToldAndLoadedAgain(FxRobot robot)
      throws IOException, TimeoutException {
    Path file = project();
    Staged.openFile(window, file);
    Files.writeString(file, ONE_INPUT.replace("\"x\"", "\"other\""));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    robot.interact(() -> window.lookAround());
    robot.clickOn("Load it again");
    awaitNodes("other");
    robot.interact(() -> window.lookAround());
    assertTrue(window.model().notices().last().isEmpty());
  }

  @Test
  void savingNeverOverwritesAnothersWorkUnasked(FxRobot robot) throws IOException {
    Path file = project();
    Staged.openFile(window, file);
    String theirs = ONE_INPUT.replace("\"x\"", "\"theirs\"");
    Files.writeString(file, theirs);
    robot.interact(() -> assertFalse(window.files().save().join()));
    assertEquals(theirs, Files.readString(file));
  }

  @Test
  void openedFilesAreRecentInTheNextWindow(FxRobot robot) throws IOException {
    Path file = project();
    Staged.openFile(window, file);
    assertEquals(List.of(file), UserData.in(new UserFolder(data())).settings().recent());
    assertTrue(window.commands().find("file.recent/" + file).isPresent());
  }
}
