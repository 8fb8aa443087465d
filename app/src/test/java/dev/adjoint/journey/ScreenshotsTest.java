// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.display.NeedsDisplay;
import dev.adjoint.i18n.Language;
import dev.adjoint.main.Staged;
import dev.adjoint.main.page.PageViewModel.Activity;
import dev.adjoint.plan.Phase;
import dev.adjoint.session.ProjectFeeds;
import dev.adjoint.theme.Theme;
import dev.adjoint.welcome.Shelf;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Takes the pictures of the documentation from the running program, on real digits. They go to
/// `target/screenshots`, or where the property `adjoint.screenshots` says: the script
/// `docs/screenshots.sh` renews those in the repository.
@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScreenshotsTest {
  private static final Path PROJECTS = Path.of("..", "projects");
  private static final Path TARGET =
      Path.of(System.getProperty("adjoint.screenshots", "target/screenshots"));
  private static final int MOST_BYTES = 400_000;
  private static final int LEAST_COLOURS = 100;

  /// A pulse on the wires needs this long to run out, in milliseconds.
  private static final long STILL = 1500;

  private static final long STEADY_SECONDS = 20;

  private Desk desk;

  @Start
  void start(Stage stage) {
    System.setProperty(Shelf.PROPERTY, PROJECTS.toString());
    desk = Desk.open(stage, new ProjectFeeds(), 1600, 1000);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /// In the pictures after it the window is judged, as in every journey. What this does is new to a
  /// JVM that reads its classes one by one and interprets them: how long that keeps the window of
  /// the program away which people start is judged by AnswerCheck in the installer.
  @Test
  @Order(1)
  void allIsDoneForTheFirstTime() throws IOException, TimeoutException {
    open("mnist-mlp.json");
    runTo("h", Phase.BACKWARD);
    desk.hands().take("Gradients");
    desk.hands().click("#theme");
    look(() -> desk.messages().languageProperty().set(Language.KOREAN));
    train(1);
    desk.hands().click("#train-stop");
    desk.stalls().forget();
  }

  @Test
  void freshlyOpened() throws IOException {
    open("mnist-mlp.json");
    take("opened.png");
  }

  @Test
  void training() throws IOException, TimeoutException {
    open("mnist-mlp.json");
    train(2);
    take("training.png");
    desk.hands().click("#train-stop");
  }

  @Test
  void backwardPassInTheLight() throws IOException, TimeoutException {
    open("mnist-mlp.json");
    runTo("z2", Phase.BACKWARD);
    takeTimed("editor.png");
  }

  @Test
  void backwardPassInTheDark() throws IOException, TimeoutException {
    open("mnist-mlp.json");
    desk.hands().click("#theme");
    assertEquals(Theme.DARK, desk.appearance().themeProperty().get());
    runTo("h", Phase.BACKWARD);
    takeTimed("dark.png");
  }

  @Test
  void koreanWindow() throws IOException, TimeoutException {
    open("mnist-mlp.json");
    look(() -> desk.messages().languageProperty().set(Language.KOREAN));
    desk.hands().clickNamed(desk.messages().text("view.fit"));
    runTo("logits", Phase.FORWARD);
    takeTimed("korean.png");
  }

  @Test
  void welcomePage() throws IOException, TimeoutException {
    look(() -> desk.window().welcome());
    await(() -> !desk.hands().robot().lookup(".welcome-card").queryAll().isEmpty());
    look(() -> desk.messages().languageProperty().set(Language.KOREAN));
    takeStill("welcome.png");
  }

  @Test
  void gradientOverlay() throws IOException, TimeoutException {
    open("mnist-mlp.json");
    runTo("W1", Phase.UPDATE);
    desk.hands().take("Gradients");
    takeTimed("overlay.png");
  }

  @Test
  void featureMaps() throws IOException, TimeoutException {
    open("convolution.json");
    runTo("loss", Phase.FORWARD);
    desk.hands().select("maps");
    look(() -> desk.window().commands().find("tensor.open").orElseThrow().run());
    desk.hands().clickWords("Image");
    take("feature-maps.png");
  }

  @Test
  void sourceCode() throws IOException, TimeoutException {
    open("mnist-mlp.json");
    look(() -> desk.window().commands().find("view.code").orElseThrow().run());
    desk.hands().clickNamed("Fit graph");
    await(() -> codeIsWritten());
    desk.hands().select("h");
    take("code.png");
  }

  @Test
  void unrolledLoop() throws IOException, TimeoutException {
    open("recurrent-waves.json");
    desk.hands().select("rnn");
    look(() -> desk.window().commands().find("graph.unroll-view").orElseThrow().run());
    runTo("rnn", Phase.BACKWARD);
    desk.hands().select("h[10]");
    take("unrolled.png");
  }

  private boolean codeIsWritten() {
    return desk.hands().robot().lookup(".code").queryAll().stream()
        .allMatch(list -> !((javafx.scene.control.ListView<?>) list).getItems().isEmpty());
  }

  @Test
  void shapeClash() throws IOException, TimeoutException {
    open("mnist-mlp.json");
    look(() -> desk.window().model().activityProperty().set(Activity.EDIT));
    desk.hands().clickNamed("Fit graph");
    desk.hands().wire("x", "z2", 0);
    await(() -> desk.hands().robot().lookup("#clash-callout").tryQuery().isPresent());
    takeStill("clash.png");
  }

  private void train(int epochs) throws TimeoutException {
    desk.hands().click("#train");
    WaitForAsyncUtils.waitFor(
        120,
        TimeUnit.SECONDS,
        () -> desk.window().training().momentProperty().get().progress().epoch() >= epochs);
  }

  private void open(String project) {
    Staged.openFile(desk.window(), PROJECTS.resolve(project));
    look(() -> {});
  }

  private void runTo(String node, Phase phase) throws TimeoutException {
    look(() -> desk.window().run().runTo(node, phase));
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () ->
            desk.run()
                .current()
                .filter(step -> step.node().equals(node) && step.phase() == phase)
                .isPresent());
  }

  private void look(Runnable onTheWindowsThread) {
    desk.hands().robot().interact(onTheWindowsThread);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void take(String name) throws IOException {
    desk.hands().robot().moveTo(desk.hands().onCanvas(8, 300));
    takeStill(name);
  }

  /// A node's time is that of one run until it has been measured over and over.
  private void awaitSteadyTime() {
    try {
      WaitForAsyncUtils.waitFor(STEADY_SECONDS, TimeUnit.SECONDS, () -> !tellsOfOneRun());
    } catch (TimeoutException busy) {
      // On a busy machine no time is steady: then the picture says that it is of one run.
      return;
    }
  }

  private boolean tellsOfOneRun() {
    String once = desk.messages().text("cost.once", "");
    return desk.hands().robot().lookup(".cost-line .label").queryAllAs(Label.class).stream()
        .anyMatch(line -> line.getText().contains(once));
  }

  /// The picture of a run, with the time of the node at hand.
  private void takeTimed(String name) throws IOException {
    awaitSteadyTime();
    take(name);
  }

  private void takeStill(String name) throws IOException {
    WaitForAsyncUtils.sleep(STILL, TimeUnit.MILLISECONDS);
    WritableImage[] seen = new WritableImage[1];
    look(() -> seen[0] = desk.stage().getScene().snapshot(null));
    BufferedImage picture = opaque(SwingFXUtils.fromFXImage(seen[0], null));
    Files.createDirectories(TARGET);
    Path file = TARGET.resolve(name);
    ImageIO.write(picture, "png", file.toFile());
    long colours =
        IntStream.range(0, picture.getWidth() * picture.getHeight())
            .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()))
            .distinct()
            .count();
    assertTrue(colours > LEAST_COLOURS, name + " has only " + colours + " colours");
    assertTrue(Files.size(file) < MOST_BYTES, name + " has " + Files.size(file) + " bytes");
  }

  /// Without the channel of transparency, which nothing needs.
  private static BufferedImage opaque(BufferedImage picture) {
    BufferedImage flat =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    flat.createGraphics().drawImage(picture, 0, 0, null);
    return flat;
  }
}
