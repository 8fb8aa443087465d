// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.file.FileException;
import dev.adjoint.json.JsonAt;
import dev.adjoint.json.JsonDocument;
import dev.adjoint.tensorfile.Npy;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingDataTest {

  private static final Map<String, DType> INPUTS =
      Map.of("x", DType.FLOAT32, "t", DType.INT64, "b", DType.BOOL);

  @TempDir Path outside;
  private Path folder = Path.of("");

  @BeforeEach
  void files() throws Exception {
    folder = Files.createDirectory(outside.resolve("project"));
    Files.writeString(folder.resolve("d.csv"), "a,b,label\n1,2,0\n3,4,1\n5,6,11\n");
    Npy.write(folder.resolve("i.npy"), Tensor.of(DType.INT32, Shape.of(3, 2, 2), i -> i));
    Npy.write(folder.resolve("f.npy"), Tensor.doubles(Shape.of(3), 0, 1, 2.5));
    Npy.write(folder.resolve("s.npy"), Tensor.scalar(DType.FLOAT32, 1));
    Npy.write(outside.resolve("o.npy"), Tensor.floats(Shape.of(1, 1), 7));
    Files.write(folder.resolve("l.idx"), new byte[] {0, 0, 8, 1, 0, 0, 0, 3, 0, 2, 9});
  }

  @Test
  void readsColumnsAndLabelsOfOneTable() throws Exception {
    TrainingData data =
        load(
            "{'x': {'path': 'd.csv', 'columns': ['b', 'a']}, 't': {'path': 'd.csv', 'label':"
                + " true}}");
    Map<String, Tensor> columns = data.train().columns();
    assertEquals(List.of("x", "t"), List.copyOf(columns.keySet()));
    assertArrayEquals(new double[] {2, 1, 4, 3, 6, 5}, column(data, "x").toDoubles());
    assertEquals(TensorType.of(DType.FLOAT32, 3, 2), column(data, "x").type());
    assertEquals(TensorType.of(DType.INT64, 3), column(data, "t").type());
    assertTrue(data.test().isEmpty());
  }

  @Test
  void scalesShapesAndConverts() throws Exception {
    TrainingData data =
        load(
            "{'x': {'path': 'i.npy', 'scale': '1/4', 'shape': [4], 'test': 'i.npy'},"
                + " 't': {'path': 'l.idx', 'label': true, 'classes': 10, 'test': 'l.idx'}}");
    assertEquals(TensorType.of(DType.FLOAT32, 3, 4), column(data, "x").type());
    assertEquals(11 / 4.0, column(data, "x").get(11));
    assertArrayEquals(new long[] {0, 2, 9}, column(data, "t").toLongs());
    assertEquals(3, data.test().orElseThrow().rows());
  }

  @Test
  void takesRowsWrittenInTheSection() throws Exception {
    TrainingData data =
        load(
            "{'x': {'values': [[0, 0], [0, 1]], 'scale': 2}, 't': {'values': [0, 1], 'label': true,"
                + " 'classes': 2}, 'b': {'values': [1, 0]}}");
    assertArrayEquals(new double[] {0, 0, 0, 2}, column(data, "x").toDoubles());
    assertArrayEquals(new long[] {0, 1}, column(data, "t").toLongs());
    assertEquals(DType.BOOL, column(data, "b").dtype());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'y': 'i.npy'}                             | y: the graph has no input "y"; it has b, t, x
          {'x': {'path': 'i.npy', 'scael': 2}}       | x.scael: no such option; known are classes, columns
          {'x': {}}                                  | x: a source is either a path or values
          {'x': {'path': 'i.npy', 'scale': 'big'}}   | x.scale: expected a number or a fraction
          {'x': {'path': 'i.npy', 'shape': [0]}}     | x.shape[0]: expected a whole number from 1
          {'x': {'path': 'i.npy', 'shape': [5]}}     | i.npy: a row is 2×2 (4 values), shape 5 takes 5
          {'x': 'none.npy'}                          | none.npy: cannot be read: there is no such file
          {'x': '.'}                                 | .: is a folder
          {'x': '../o.npy'}                          | ../o.npy: lies outside the project folder, at
          {'x': 's.npy'}                             | x: expected one row per example, got a scalar
          {'t': 'f.npy'}                             | f.npy: row 3: 2.5 is no int64
          {'t': {'path': 'f.npy', 'label': true}}    | f.npy: row 3: label 2.5 is no whole number
          {'t': {'path': 'i.npy', 'label': true}}    | i.npy: labels are one number a row, this is 3×2×2
          {'t': {'path': 'l.idx', 'label': true, 'classes': 9}} | l.idx: row 3: label 9 is none of the 9 classes 0 to 8
          {'t': {'path': 'd.csv', 'label': true, 'classes': 10}} | d.csv:4: column 3 of row 3: label 11 is none of the 10 classes
          {'x': {'path': 'd.csv', 'columns': ['c']}} | d.csv: has no column "c"; it has a, b, label
          {'x': 'i.npy', 't': {'values': [1]}}       | data: x has 3 rows and t has 1; give both the same number
          {'x': 'i.npy', 't': {'path': 'l.idx', 'test': 'l.idx'}} | x: has no "test" rows, t has
          """)
  void refusesInOneLine(String section, String part) {
    FileException fault = assertThrows(FileException.class, () -> load(section));
    assertTrue(fault.getMessage().contains(part), fault.getMessage());
  }

  @Test
  void asksBeforeItReadsOutsideTheFolder() throws Exception {
    Files.createSymbolicLink(folder.resolve("link.npy"), Path.of("../o.npy"));
    List<Path> asked = new ArrayList<>();
    DataFolder asking = new DataFolder(folder, asked::add);
    TrainingData data = TrainingData.load(sources("{'x': 'link.npy'}"), asking, INPUTS);
    assertEquals(7, column(data, "x").get(0));
    assertEquals(List.of(outside.resolve("o.npy").toRealPath()), asked);
    FileException fault = assertThrows(FileException.class, () -> load("{'x': 'link.npy'}"));
    assertTrue(fault.getMessage().contains("outside the project folder"), fault.getMessage());
  }

  @Test
  void countsWhatIsNotFinite() throws Exception {
    TrainingData data = load("{'x': {'values': [[0, 'NaN'], [1, '-Infinity']]}}");
    assertEquals(Map.of("x", 2L), data.train().nonFinite());
  }

  private static Tensor column(TrainingData data, String name) {
    return data.train().columns().getOrDefault(name, Tensor.vector());
  }

  private TrainingData load(String section) throws FileException {
    return TrainingData.load(sources(section), DataFolder.of(folder), INPUTS);
  }

  private static Map<String, JsonAt> sources(String section) throws FileException {
    return JsonDocument.part("data", section.replace('\'', '"')).root().members();
  }
}
