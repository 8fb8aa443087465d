// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are no project are refused with the place and in words, whatever is wrong with them.
class GraphRefusalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"adjoint":1}                                | 1:1: the field "nodes" is missing
          {"adjoint":2,"nodes":[]}                     | 1:12: adjoint: written by a newer Adjoint (format 2)
          {"adjoint":"1","nodes":[]}                   | 1:12: adjoint: expected a whole number, found the text "1"
          {"adjoint":0,"nodes":[]}                     | 1:12: adjoint: expected a whole number from 1
          {"adjoint":1,"nodes":{}}                     | 1:22: nodes: expected a list
          {"adjoint":1,"nodes":[1]}                    | 1:23: nodes[0]: expected an object
          {"adjoint":1,"nodes":[{"op":"Plain"}]}       | 1:23: nodes[0]: the field "id" is missing
          {"adjoint":1,"nodes":[{"id":null,"op":"P"}]} | 1:29: nodes[0].id: expected text in double quotes, found null
          {"adjoint":1,"nodes":[{"id":"a:b","op":"P"}]}| 1:29: nodes[0].id: an id with a colon
          {"adjoint":1,"nodes":[{"id":"a\\u0007","op":"P"}]} | nodes[0].id: a control character
          {"adjoint":1,"nodes":[{"id":"","op":"P"}]}   | nodes[0].id: an empty id
          {"adjoint":1,"nodes":[{"id":"a","op":7}]}    | nodes[0].op: expected text in double quotes, found 7
          {"adjoint":1,"nodes":[{"id":"a","op":"P"},{"id":"a","op":"P"}]} | 1:49: nodes[1].id: a second node called "a"; the first is nodes[0]
          {"adjoint":1,"nodes":[{"id":"a","op":"P","inputs":["b:x"]}]} | nodes[0].inputs[0]: "b:x" names no output
          {"adjoint":1,"nodes":[{"id":"a","op":"P","inputs":["b:99999999999"]}]} | names no output
          {"adjoint":1,"nodes":[{"id":"a","op":"P","inputs":"b"}]} | nodes[0].inputs: expected a list [ … ], found the text "b"
          {"adjoint":1,"nodes":[{"id":"a","op":"P","at":[1]}]} | nodes[0].at: expected two numbers
          {"adjoint":1,"nodes":[],"outputs":[3]}       | outputs[0]: expected text
          {"adjoint":1,"nodes":[],"training":[]}       | training: expected an object
          {"adjoint":1,"nodes":[],"blocks":[{"id":"b","nodes":[],"folded":1}]} | blocks[0].folded: expected true or false
          {"adjoint":1,"nodes":[],"comments":[{"id":"c","text":"t"}]} | comments[0]: the field "at" is missing
          {"adjoint":1,"nodes":[],"comments":[{"id":"c","text":"t","at":[0]}]} | comments[0].at: expected two numbers
          {"adjoint":1,"nodes":[],"comments":[{"id":"c","text":"t","at":[0,0],"size":[1]}]} | comments[0].size: expected two numbers
          []                                           | no Adjoint project: the file holds a list
          null                                         | no Adjoint project: the file holds null
          {"nodes":[]}                                 | no Adjoint project: the field "adjoint" is missing
          """)
  void refusesWithThePlace(String text, String message) {
    refused(text.replace("\\\\", "\\"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          axis    | "2"                 | expected a whole number, found the text "2"
          axis    | 1.5                 | expected a whole number of 64 bits, found 1.5
          axis    | 9223372036854775808 | expected a whole number of 64 bits
          axis    | null                | expected a whole number, found null
          keep    | "yes"               | expected true or false
          keep    | 2                   | expected a whole number from 0 to 1
          epsilon | "small"             | expected a number
          mode    | 3                   | expected text
          perm    | [0, 1.5]            | attributes.perm[1]: expected a whole number
          dtype   | "float8"            | no element type is called "float8"; known are float32,
          shape   | [-1]                | attributes.shape[0]: expected a whole number from 0
          shape   | [" "]               | expected a size or a name
          value   | [[1,2],[3]]         | attributes.value[1]: expected 2 elements like its neighbours, found 1
          value   | [1,[2]]             | attributes.value[1]: expected a number, found a list
          value   | 1e39                | too large for float32
          value   | {"dtype":"int32","shape":[1],"data":[2147483648]} | expected a whole number from -2147483648
          value   | {"dtype":"int32","shape":[4294967296,4294967296],"data":[]} | more than 2^63 elements
          value   | {"dtype":"int32","shape":[3],"data":[1]} | attributes.value.data: expected 3 elements for shape [3], found 1
          value   | {"dtype":"int32","shape":[1],"dat":[1]} | attributes.value.dat: no such option
          """)
  void refusesAttributesOfTheWrongKind(String name, String json, String message) {
    refused(Samples.attribute(name, json), message);
  }

  @Test
  void refusesUnreadableFilesInWords(@TempDir Path folder) throws IOException {
    GraphFileException missing =
        assertThrows(
            GraphFileException.class,
            () -> GraphReader.read(folder.resolve("none.json"), Samples.CATALOG));
    assertTrue(missing.getMessage().contains("there is no such file"), missing.getMessage());
    GraphFileException isFolder =
        assertThrows(GraphFileException.class, () -> GraphReader.read(folder, Samples.CATALOG));
    assertTrue(isFolder.getMessage().contains("is a folder"), isFolder.getMessage());
    Path big = folder.resolve("big.json");
    try (var channel =
        Files.newByteChannel(
            big, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
      channel.position(JsonDocument.MAX_BYTES);
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {'}'}));
    }
    GraphFileException tooBig =
        assertThrows(GraphFileException.class, () -> GraphReader.read(big, Samples.CATALOG));
    assertTrue(tooBig.getMessage().contains("at most 256 MB are read"), tooBig.getMessage());
  }

  @Test
  void everyCutOfAProjectIsRefusedWithAPlace() {
    String whole =
        Samples.project(
            "{\"id\": \"é\", \"op\": \"AllKinds\", \"attributes\": {\"value\": [-1.5e3, true],"
                + " \"k\": null}}");
    for (int length = 1; length < whole.length(); length++) {
      String cut = whole.substring(0, length);
      GraphFileException fault =
          assertThrows(GraphFileException.class, () -> GraphReader.read(cut, Samples.CATALOG), cut);
      assertTrue(fault.place().isPresent(), fault.getMessage());
      assertFalse(fault.getMessage().contains("\n"), fault.getMessage());
    }
  }

  @Test
  void damageNeverDoesWorseThanAMessage() throws IOException, GraphFileException {
    Random random = new Random(17);
    byte[] whole =
        GraphWriter.write(GraphWriterTest.graph(random), Samples.CATALOG)
            .getBytes(StandardCharsets.UTF_8);
    Path file = Files.createTempFile("damaged", ".json");
    try {
      for (int i = 0; i < 1_500; i++) {
        byte[] damaged = whole.clone();
        for (int n = random.nextInt(3); n >= 0; n--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        Files.write(file, damaged);
        try {
          GraphWriter.write(GraphReader.read(file, Samples.CATALOG), Samples.CATALOG);
        } catch (GraphFileException told) {
          assertTrue(told.getMessage().startsWith(file.toString()), told.getMessage());
          assertEquals(1, told.getMessage().lines().count(), told.getMessage());
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void refused(String text, String part) {
    GraphFileException fault =
        assertThrows(GraphFileException.class, () -> GraphReader.read(text, Samples.CATALOG), text);
    assertTrue(fault.getMessage().contains(part), fault.getMessage());
    assertTrue(fault.getMessage().startsWith("text:1:"), fault.getMessage());
  }
}
