// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.display.NeedsDisplay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The program as a person starts it: a process of its own with a file to open.
@NeedsDisplay
class StartTest {
  /// Wanted is 3 s with the launcher's start-up cache on an idle machine. Here the cache is missing
  /// and other tests may run beside, so only what no person would wait for fails.
  private static final long MOST_MILLIS = 20_000;

  /// The bare screen has one colour; a graph with text has more than this.
  private static final int COLOURS = 60;

  private static final Rectangle2D MIDDLE = new Rectangle2D(300, 150, 600, 500);

  private final FxRobot robot = new FxRobot();

  @Test
  void fileGivenOnTheCommandLineIsOpenSoon()
      throws IOException, InterruptedException, TimeoutException {
    FxToolkit.registerPrimaryStage();
    robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    Thread.sleep(500);
    assertTrue(colours() < COLOURS, "something else is on the screen");
    long started = System.nanoTime();
    Process process = start();
    try {
      while (colours() < COLOURS && process.isAlive() && millisSince(started) < MOST_MILLIS) {
        Thread.sleep(50);
      }
      long taken = millisSince(started);
      assertTrue(process.isAlive(), "it ended by itself");
      assertTrue(taken < MOST_MILLIS, "after " + taken + " ms no graph is to be seen");
    } finally {
      process.destroy();
      process.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private static Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.adjoint.main.Main",
            Path.of("..", "projects", "mnist-mlp.json").toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }

  private int colours() {
    WritableImage[] seen = new WritableImage[1];
    robot.interact(
        () -> seen[0] = new javafx.scene.robot.Robot().getScreenCapture(null, MIDDLE, false));
    Set<Integer> found = new HashSet<>();
    for (int y = 0; y < seen[0].getHeight(); y += 2) {
      for (int x = 0; x < seen[0].getWidth(); x += 2) {
        found.add(seen[0].getPixelReader().getArgb(x, y));
      }
    }
    return found.size();
  }
}
