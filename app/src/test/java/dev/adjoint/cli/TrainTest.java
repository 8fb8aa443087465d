// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.json.JsonAt;
import dev.adjoint.json.JsonDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {

  @TempDir Path folder;

  @Test
  void printsTheSameFinalLossForTheSameSeed() throws Exception {
    Path file = SmallProject.write(folder);
    Shell.Result first = Shell.run("train", file, "--seed", 1);
    assertEquals(0, first.code(), first.err());
    assertTrue(first.out().startsWith("final loss "), first.out());
    assertEquals(first.out(), Shell.run("train", file, "--seed", 1).out());
    assertNotEquals(first.out(), Shell.run("train", file, "--seed", 2).out());
  }

  @Test
  void showsProgressOnStderrOnly() throws Exception {
    Shell.Result result = Shell.run("train", SmallProject.write(folder), "--epochs", 2);
    assertTrue(result.err().contains("epoch 2 done"), result.err());
    assertTrue(!result.out().contains("epoch"), result.out());
  }

  @Test
  void logsStepsEpochsAndTheEndAsJsonLines() throws Exception {
    Path log = folder.resolve("log.jsonl");
    Shell.run("train", SmallProject.write(folder), "--epochs", 2, "--log", log);
    List<String> lines = Files.readAllLines(log);
    assertEquals(2 * 2 + 2 + 1, lines.size());
    assertTrue(lines.getFirst().startsWith("{\"step\": 0, \"epoch\": 0, \"loss\": "));
    assertTrue(lines.get(2).startsWith("{\"epoch\": 0, \"metrics\": {"), lines.get(2));
    JsonAt end = JsonDocument.of("log", lines.getLast()).root();
    assertTrue(end.get("final").flag());
    assertTrue(end.get("seconds").number() > 0);
  }

  @Test
  void aResumedRunEndsWhereAnUninterruptedOneDoes() throws Exception {
    Path file = SmallProject.write(folder);
    Path saved = folder.resolve("half.safetensors");
    String whole = Shell.run("train", file, "--steps", 20, "--seed", 5).out();
    Shell.run("train", file, "--steps", 9, "--seed", 5, "--save", saved);
    Shell.Result rest = Shell.run("train", file, "--steps", 20, "--resume", saved);
    assertEquals(0, rest.code(), rest.err());
    assertEquals(whole, rest.out());
  }

  @Test
  void refusesACheckpointOfAnotherGraph() throws Exception {
    Path file = SmallProject.write(folder);
    Path saved = folder.resolve("other.safetensors");
    Shell.run("train", file, "--steps", 1, "--save", saved);
    Files.writeString(file, Files.readString(file).replace("\"units\": 8", "\"units\": 9"));
    Shell.Result result = Shell.run("train", file, "--resume", saved);
    assertEquals(1, result.code());
    assertTrue(result.err().contains("h/kernel"), result.err());
    assertTrue(result.err().contains("2×9") && result.err().contains("2×8"), result.err());
  }

  @Test
  void overwritesNothingUnlessForced() throws Exception {
    Path file = SmallProject.write(folder);
    Path saved = Files.writeString(folder.resolve("w.safetensors"), "precious");
    Shell.Result refused = Shell.run("train", file, "--steps", 1, "--save", saved);
    assertEquals(1, refused.code());
    assertEquals(1, refused.faults().size(), refused.err());
    assertEquals("precious", Files.readString(saved));
    assertEquals(0, Shell.run("train", file, "--steps", 1, "--save", saved, "--force").code());
  }

  @Test
  void saysInWordsThatTheLossIsNotFinite() throws Exception {
    Shell.Result result = Shell.run("train", SmallProject.write(folder, "1e38"), "--epochs", 50);
    assertEquals(1, result.code(), result.out() + result.err());
    assertTrue(result.faults().getLast().contains("not finite"), result.err());
  }

  @Test
  void refusesEpochsAndStepsTogether() throws Exception {
    Path file = SmallProject.write(folder);
    Shell.Result result = Shell.run("train", file, "--epochs", 1, "--steps", 1);
    assertEquals(2, result.code());
    assertEquals(1, result.faults().size(), result.err());
  }

  @Test
  void saysWhichDevicesThereAre() throws Exception {
    Shell.Result result = Shell.run("train", SmallProject.write(folder), "--device", "cuda:7");
    assertEquals(1, result.code());
    assertTrue(result.err().contains("cpu"), result.err());
  }

  @Test
  void takesATrainingSectionFromAFileOfItsOwn() throws Exception {
    Path file = SmallProject.write(folder);
    Path section = folder.resolve("sections").resolve("short.json");
    Files.createDirectories(folder.resolve("sections"));
    Files.writeString(
        section,
        """
        {"loss": "loss", "optimizer": {"kind": "sgd", "learning_rate": 0.1}, "steps": 3,
         "data": {"x": {"values": [[0, 1]]}, "t": {"values": [1], "label": true}}}
        """);
    Shell.Result result = Shell.run("train", file, "--training", section);
    assertEquals(0, result.code(), result.err());
  }

  @Test
  void namesALossThatIsNotThere() throws Exception {
    Path file = SmallProject.write(folder);
    Files.writeString(
        file, Files.readString(file).replace("\"loss\": \"loss\"", "\"loss\": \"l\""));
    Shell.Result result = Shell.run("train", file);
    assertEquals(1, result.code());
    assertEquals(List.of(file + ": training.loss: the graph has no output l"), result.faults());
  }
}
