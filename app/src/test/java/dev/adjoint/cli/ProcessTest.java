// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only a process of its own shows: the exit code, which classes are loaded, signals, a reader
/// that goes away.
class ProcessTest {

  @TempDir Path folder;

  private ProcessBuilder builder(List<String> options, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.adjoint.main.Main"));
    List.of(arguments).forEach(argument -> command.add(argument.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  private Process start(List<String> options, Object... arguments) throws IOException {
    return builder(options, arguments).start();
  }

  private static String output(Process process) throws Exception {
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "hangs");
    return text;
  }

  @Test
  void refusesABrokenFileWithOneLineAndCodeOne() throws Exception {
    Path file = Files.writeString(folder.resolve("broken.json"), "{\"adjoint\": 1, ");
    Process process = start(List.of(), "validate", file);
    String text = output(process);
    assertEquals(1, process.exitValue());
    assertEquals(1, text.lines().count(), text);
    assertTrue(text.startsWith(file + ":1:"), text);
  }

  @Test
  void loadsNoClassOfTheWindowToolkit() throws Exception {
    Path file = SmallProject.write(folder);
    for (Object[] arguments :
        List.of(
            new Object[] {"train", file, "--steps", 2},
            new Object[] {"picture", file, folder.resolve("o.png")})) {
      Process process = start(List.of("-Xlog:class+load:stdout"), arguments);
      String text = output(process);
      assertEquals(0, process.exitValue());
      assertTrue(text.contains("dev.adjoint.cli.Commands"), "the log of loaded classes is missing");
      Optional<String> window = text.lines().filter(l -> l.contains(" javafx.")).findFirst();
      assertEquals(Optional.empty(), window);
    }
  }

  @Test
  void aPoliteKillSavesACheckpointToGoOnFrom() throws Exception {
    Path file = SmallProject.write(folder);
    Path saved = folder.resolve("stopped.safetensors");
    Path log = folder.resolve("log.jsonl");
    Path told = folder.resolve("told.txt");
    Process process =
        builder(List.of(), "train", file, "--steps", 100_000_000, "--save", saved, "--log", log)
            .redirectOutput(told.toFile())
            .start();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while ((!Files.exists(log) || Files.size(log) == 0) && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    process.destroy();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "does not stop");
    String text = Files.readString(told);
    assertTrue(text.contains("go on with --resume"), text);
    Shell.Result rest = Shell.run("train", file, "--steps", 1, "--resume", saved);
    assertEquals(0, rest.code(), rest.err());
  }

  @Test
  void aReaderThatGoesAwayIsNoFault() throws Exception {
    Process process = start(List.of(), "check", SmallProject.write(folder));
    try (BufferedReader reader = process.inputReader()) {
      assertTrue(reader.readLine() != null);
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "hangs");
    assertEquals(0, process.exitValue());
  }

  @Test
  void aMistypedCommandIsWrongUsage() throws Exception {
    Process process = start(List.of(), "trian");
    assertEquals(
        "adjoint: there is no command or file trian; see adjoint --help\n", output(process));
    assertEquals(2, process.exitValue());
  }
}
