// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.tensorfile.Npy;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

  @TempDir Path folder;

  private Path product() throws Exception {
    return Files.writeString(
        folder.resolve("product.json"),
        """
        {
          "adjoint": 1,
          "nodes": [
            {"id": "x", "op": "Input", "attributes": {"shape": ["N"]}},
            {"id": "y", "op": "Input", "attributes": {"shape": ["N"]}},
            {"id": "p", "op": "Mul", "inputs": ["x", "y"]},
            {"id": "s", "op": "ReduceSum", "inputs": ["p"], "attributes": {"keepdims": false}}
          ],
          "outputs": ["p", "s"]
        }
        """);
  }

  private Path npy(String name, double... values) throws Exception {
    Path file = folder.resolve(name);
    Npy.write(file, Tensor.doubles(Shape.of(values.length), values));
    return file;
  }

  @Test
  void gradientsOfTheLectureAreYAndXAndOne() {
    Shell.Result result =
        Shell.run("grad", Shell.repository("projects/lecture8/02-tensorflow.json"));
    assertEquals(0, result.code(), result.err());
    String out = result.out();
    assertTrue(out.contains("dc/dx  f32[3,4]\n  [[-0.33,  1.65, -0.56, -0.51]\n"), out);
    assertTrue(out.contains("dc/dy  f32[3,4]\n  [[ 0.94,  -1.4, -0.68,  0.37]\n"), out);
    assertTrue(out.contains("dc/dz  f32[3,4]\n  [[1.0, 1.0, 1.0, 1.0]\n"), out);
  }

  @Test
  void evalWritesEveryOutputAsNpy() throws Exception {
    Path out = folder.resolve("out");
    Shell.Result result =
        Shell.run(
            "eval",
            product(),
            "--input",
            "x=" + npy("x.npy", 1, 2, 3),
            "--input",
            "y=" + npy("y.npy", 4, 5, 6),
            "--out",
            out);
    assertEquals(0, result.code(), result.err());
    assertArrayEquals(new double[] {4, 10, 18}, Npy.read(out.resolve("p.npy")).toDoubles());
    assertArrayEquals(new double[] {32}, Npy.read(out.resolve("s.npy")).toDoubles());
    assertTrue(result.out().contains("f32[3]"), result.out());
  }

  @Test
  void evalOverwritesNothingUnlessForced() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("s.npy"), "precious");
    Shell.Result refused = Shell.run("eval", product(), "--random", 1, "--out", out);
    assertEquals(1, refused.code());
    assertEquals("precious", Files.readString(out.resolve("s.npy")));
    assertEquals(0, Shell.run("eval", product(), "--random", 1, "--out", out, "--force").code());
  }

  @Test
  void gradWeighsByACotangentAndWritesFiles() throws Exception {
    Path out = folder.resolve("out");
    Shell.Result result =
        Shell.run(
            "grad",
            product(),
            "--of",
            "p",
            "--wrt",
            "x,y",
            "--input",
            "x=" + npy("x.npy", 1, 2),
            "--input",
            "y=" + npy("y.npy", 3, 4),
            "--cotangent",
            npy("c.npy", 10, 100),
            "--out",
            out);
    assertEquals(0, result.code(), result.err());
    assertArrayEquals(new double[] {30, 400}, Npy.read(out.resolve("x.npy")).toDoubles());
    assertArrayEquals(new double[] {10, 200}, Npy.read(out.resolve("y.npy")).toDoubles());
  }

  @Test
  void gradNamesTheParametersOfLayers() throws Exception {
    Shell.Result result = Shell.run("grad", SmallProject.write(folder));
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("dloss/dh/kernel  f32[2,8]"), result.out());
  }

  @Test
  void saysHowToFeedAnInputThatIsNotGiven() throws Exception {
    Shell.Result result = Shell.run("eval", product(), "--input", "x=" + npy("x.npy", 1, 2));
    assertEquals(1, result.code());
    assertEquals(1, result.faults().size(), result.err());
    assertTrue(result.err().contains("--input y=FILE.npy"), result.err());
  }

  @Test
  void theSameSeedFeedsTheSameRandomNumbers() throws Exception {
    String first = Shell.run("eval", product(), "--random", 3).out();
    assertEquals(first, Shell.run("eval", product(), "--random", 3, "--mode", "eager").out());
    assertTrue(!first.equals(Shell.run("eval", product(), "--random", 4).out()));
  }

  @Test
  void checkPassesOnASmallNetwork() throws Exception {
    Shell.Result result = Shell.run("check", SmallProject.write(folder));
    assertEquals(0, result.code(), result.out() + result.err());
    assertTrue(result.out().contains("h Dense kernel "), result.out());
    assertTrue(result.out().lines().filter(l -> l.endsWith(" ok")).count() == 7, result.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "png", "pdf"})
  void drawsPictures(String format) throws Exception {
    Path out = folder.resolve("graph." + format);
    Shell.Result result = Shell.run("picture", product(), out, "--theme", "dark");
    assertEquals(0, result.code(), result.err());
    assertTrue(Files.size(out) > 500);
    assertEquals(1, Shell.run("picture", product(), out).code());
  }

  @Test
  void convertTidiesAndDoesSoOnlyOnce() throws Exception {
    Path tidy = folder.resolve("tidy.json");
    Path again = folder.resolve("again.json");
    assertEquals(0, Shell.run("convert", product(), tidy).code());
    assertEquals(0, Shell.run("convert", tidy, again).code());
    assertEquals(Files.readString(tidy), Files.readString(again));
    assertEquals(1, Shell.run("convert", product(), folder.resolve("graph.doc")).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"numpy", "pytorch", "keras"})
  void convertSaysTheGraphAsSourceCode(String library) throws Exception {
    Path out = folder.resolve("graph.py");
    Shell.Result result = Shell.run("convert", product(), out, "--to", library);
    assertEquals(0, result.code(), result.err());
    String module = library.equals("pytorch") ? "torch" : library;
    assertTrue(Files.readString(out).startsWith("import " + module), Files.readString(out));
  }

  @Test
  void convertNamesTheLibrariesItKnows() throws Exception {
    Shell.Result result =
        Shell.run("convert", product(), folder.resolve("graph.py"), "--to", "caffe");
    assertEquals(1, result.code());
    assertTrue(result.err().contains("numpy, pytorch, keras"), result.err());
  }

  @Test
  void listsTheDevices() {
    String out = Shell.run("devices").out();
    assertTrue(out.contains("cpu  ") && out.contains("reference  "), out);
  }

  @Test
  void validateTellsEveryErrorWithNodeAndCode() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("clash.json"),
            """
            {"adjoint": 1, "nodes": [
              {"id": "a", "op": "Input", "attributes": {"shape": [2, 3]}},
              {"id": "m", "op": "MatMul", "inputs": ["a", "a"]},
              {"id": "q", "op": "Nonsense", "inputs": ["m"]}
            ], "outputs": ["m"]}
            """);
    Shell.Result result = Shell.run("validate", file);
    assertEquals(1, result.code());
    assertTrue(result.faults().stream().allMatch(l -> l.startsWith(file + ": ")), result.err());
    assertTrue(result.err().contains("m.") && result.err().contains("[MatMul."), result.err());
    assertTrue(result.err().contains("[graph.unknown-op]"), result.err());
    Shell.Result json = Shell.run("validate", file, "--json");
    assertTrue(json.out().lines().allMatch(l -> l.startsWith("{\"severity\": ")), json.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "eval", "grad", "check", "train", "picture", "convert"})
  void namesAFileThatIsNotThere(String command) {
    Path missing = folder.resolve("missing.json");
    Shell.Result result =
        command.equals("picture") || command.equals("convert")
            ? Shell.run(
                command, missing, folder.resolve(command.equals("picture") ? "o.svg" : "o.json"))
            : Shell.run(command, missing);
    assertEquals(1, result.code());
    assertEquals(1, result.faults().size(), result.err());
    assertTrue(result.err().contains("missing.json"), result.err());
  }

  @Test
  void wrongUsageIsOneLineAndCodeTwo() {
    for (Shell.Result result :
        new Shell.Result[] {
          Shell.run("train"), Shell.run("eval", "a.json", "--nonsense"), Shell.run("devices", "x")
        }) {
      assertEquals(2, result.code());
      assertEquals(1, result.faults().size(), result.err());
    }
  }

  @Test
  void tracesOnlyForThoseWhoAsk() {
    Path missing = folder.resolve("missing.json");
    assertTrue(!Shell.run("validate", missing).err().contains("\tat "));
    assertTrue(Shell.run("validate", missing, "--debug").err().contains("\tat "));
  }
}
