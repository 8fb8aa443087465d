// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.tensorfile.Damage;
import dev.adjoint.tensorfile.DataException;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

  @TempDir Path folder;

  @Test
  void readsNamesAndNumbers() throws Exception {
    Csv csv = read("a,b,label\r\n1,-2.5e1,0\r\n +3 ,.5,9\r\n");
    assertEquals(List.of("a", "b", "label"), csv.names());
    assertEquals(2, csv.rows());
    assertArrayEquals(
        new double[] {1, -25, 3, 0.5},
        csv.tensor("f", List.of("a", "b"), DType.FLOAT32, 1).toDoubles());
    assertEquals(Shape.of(2, 3), csv.tensor("f", List.of(), DType.FLOAT64, 1).shape());
    assertArrayEquals(new long[] {0, 9}, csv.labels("f", "LABEL", OptionalInt.of(10)).toLongs());
    assertEquals(
        TensorType.of(DType.INT64, 2), csv.labels("f", "label", OptionalInt.empty()).type());
  }

  @Test
  void damageNeverDoesWorseThanAMessage() throws Exception {
    Path file = write("a,\"b,\",label\r\n1,-2.5e1,0\r\n +3 ,.5,9\r\n");
    Damage.ofEveryBit(file, Csv::read);
  }

  @Test
  void quotedCellsHoldAnything() throws Exception {
    Csv csv = read("\"a,\"\"b\"\"\",\"two\nlines\"\n\"1\",\"2\"\n");
    assertEquals(List.of("a,\"b\"", "two\nlines"), csv.names());
    assertArrayEquals(
        new double[] {1, 2}, csv.tensor("f", List.of(), DType.FLOAT64, 1).toDoubles());
    assertEquals("f.csv:4: column 1: \"x\" is no number", message("\"a\nb\"\n1\nx"));
  }

  @Test
  void findsTheSeparatorAndTheHeader() throws Exception {
    assertEquals(';', read("a;b\n1;2").separator());
    assertEquals('\t', read("a\tb\n1\t2").separator());
    Csv bare = read("1,2\n3,4");
    assertEquals(List.of("column 1", "column 2"), bare.names());
    assertEquals(2, bare.rows());
    assertEquals(List.of("a"), read("\"a\"\n1\n\n2\n").names());
    assertEquals(List.of("a,b"), read("\"a,b\"\n1").names());
    Path file = write("a,b;c\n1;2");
    Csv told = Csv.read(file, new Csv.Options(Optional.of(';'), OptionalInt.empty()));
    assertEquals(List.of("a,b", "c"), told.names());
  }

  @Test
  void countsWhatIsNotFinite() throws Exception {
    Csv csv = read("a\nNaN\n-inf\n1\nInfinity\n");
    assertEquals(3, csv.nonFinite());
    assertTrue(Double.isNaN(csv.data().get(0, 0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a,b~1,two        | f.csv:2: column 2: "two" is no number
          a,b~1,           | f.csv:2: column 2: an empty cell
          a,b~1            | f.csv:2: row 1 has 1 column, expected 2
          a,b~1,2~3,4,5    | f.csv:3: row 2 has 3 columns, expected 2
          a~1f             | f.csv:2: column 1: "1f" is no number
          a~0x1F           | f.csv:2: column 1: "0x1F" is no number
          a~1_000          | "1_000" is no number
          a~1e             | "1e" is no number
          a~.              | "." is no number
          a~1.2.3          | "1.2.3" is no number
          a~-              | "-" is no number
          a~"1,234"        | "1,234" is no number; write a point before decimals
          a~1e999          | "1e999" is too large: it would become infinity
          a~"1             | f.csv:2: a quote is never closed
          a~"1"2           | text after a closing quote
          a~1"2            | a quote inside a cell
          a,a~1,2          | f.csv:1: two columns are called "a"
          a,b;c~1;2        | f.csv:1: comma, semicolon and tab: more than one
          a,b              | holds the header "a, b" and no row
          ~~               | holds no row
          x,label~1,1.5    | f.csv:2: column 2 of row 1: label 1.5 is no whole number
          x,label~1,-1     | f.csv:2: column 2 of row 1: label -1 is below 0
          x,label~1,0~2,10 | f.csv:3: column 2 of row 2: label 10 is none of the 10 classes 0 to 9
          x,label~1,NaN    | label NaN is no whole number
          """)
  void refusesWithLineAndColumn(String text, String part) throws IOException {
    String message = message(text.replace('~', '\n'));
    assertTrue(message.contains(part), message);
  }

  @Test
  void readsALargeTableQuickly() throws Exception {
    StringBuilder text = new StringBuilder("a,b,c,d,e,f,g,h,i,j\n");
    for (int row = 0; row < 100_000; row++) {
      text.append("1.5,2,3,4,5,6,7,8,9,").append(row).append('\n');
    }
    Path file = write(text.toString());
    assertTimeout(Duration.ofSeconds(10), () -> assertEquals(100_000, Csv.read(file).rows()));
  }

  private String message(String text) throws IOException {
    Path file = write(text);
    String message = assertThrows(DataException.class, () -> Csv.read(file)).getMessage();
    assertTrue(message.startsWith(file.toString()), message);
    String cut = message.substring(folder.toString().length() + 1);
    return cut.contains("is no number;") && !text.contains("1,234")
        ? cut.substring(0, cut.indexOf(';'))
        : cut;
  }

  private Csv read(String text) throws Exception {
    return Csv.read(write(text));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("f.csv"), text);
  }
}
