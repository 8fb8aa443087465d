// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.internal.Streams;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDocumentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":NaN}           | t:1:6: a: NaN is no JSON number
          {"a":-Infinity}     | t:1:6: a: "-Infinity" is no JSON number
          {"a":1e400}         | t:1:6: a: 1e400 is too large
          {"a":1e1000000000}  | t:1:6: a: 1e1000000000 is too large
          {"a":01}            | t:1:6: a: "01" is no JSON number
          {"a":0x1F}          | t:1:6: a: "0x1F" is no JSON number
          {"a":1.}            | t:1:6: a: "1." is no JSON number
          {"a":.5}            | t:1:6: a: ".5" is no JSON number
          {"a":+1}            | t:1:6: a: "+1" is no JSON number
          {"a":1,"a":2}       | t:1:8: a: is written twice
          {"a":[1,2,],}       | t:1:10: a: a comma with nothing after it
          [1,,2]              | t:1:4: [1]: a comma with nothing before it
          {'a':1}             | t:1:2: single quotes; JSON takes double quotes
          /*c*/{"a":1}        | t:1:1: a comment
          {"a":True}          | t:1:6: a: True is Python, not JSON
          {"a":treu}          | t:1:6: a: no value: "treu" stands
          {a:1}               | t:1:2: no key: "a" stands
          {"a" 1}             | t:1:6: "1" stands after the key "a"
          {"a":1 b":2}        | t:1:8: "b" stands after a value
          {} {}               | t:1:4: "{" stands after the end of the document
          {"a":"\\ud800"}     | t:1:7: a: half a character (\\ud800 without its partner)
          {"a":"\\x"}         | t:1:7: a: an unknown escape
          {"a":"\\u00g0"}     | t:1:7: a: \\u needs four hexadecimal digits
          {"a":{"b c":[0,?]}} | t:1:16: a["b c"][1]: no value: "?" stands
          <html></html>       | t:1:1: the file is a web page or XML
          """)
  void saysWhatIsWrongAndWhere(String text, String message) {
    GraphFileException fault =
        assertThrows(GraphFileException.class, () -> JsonDocument.of("t", text), text);
    assertTrue(fault.getMessage().startsWith(message), fault.getMessage());
  }

  @Test
  void recognisesMergeConflictsAnywhere() {
    String text = "{\n<<<<<<< HEAD\n\"a\": 1\n=======\n\"a\": 2\n>>>>>>> x\n}";
    assertTrue(fault(text).startsWith("t:2:1: an unresolved merge conflict"), fault(text));
    String later = "{\"a\": 1,\n\"b\": 1\n=======\n}";
    assertTrue(fault(later).startsWith("t:3:1: an unresolved merge conflict"), fault(later));
  }

  @Test
  void limitsDepthAndNumberLength() throws GraphFileException {
    JsonDocument.of("t", "[".repeat(100) + "]".repeat(100));
    assertTrue(fault("[".repeat(101) + "]".repeat(101)).contains("nested more than 100 deep"));
    assertTrue(fault("{\"a\":".repeat(100_000)).contains("nested more than 100 deep"));
    JsonDocument.of("t", "0." + "1".repeat(398));
    assertTrue(fault("0." + "1".repeat(399)).contains("a number of 401 characters"));
    assertTrue(fault("9".repeat(1_000_000)).contains("a number of 1000000 characters"));
  }

  @Test
  void countsColumnsInCharacters() {
    assertTrue(fault("[\"é😀\", x]").startsWith("t:1:8: [1]: "), fault("[\"é😀\", x]"));
  }

  @Test
  void keepsNumbersAsWritten() throws GraphFileException {
    String text = "[1.50, 1E2, -0, 12345678901234567890123, 1e-400]";
    assertEquals(text, JsonDocument.of("t", text).root().json());
  }

  /// Gson, strict, is the oracle: what it refuses we refuse, and what both take means the same. We
  /// refuse more: duplicate keys, half characters, infinite numbers.
  @Test
  void agreesWithAnotherStrictParserOnMangledTexts() {
    String sound = "{\"a\": [1, -2.5e3, true, null, \"x\\u00e9\\n\"], \"b\": {\"c\": [[], {}]}}";
    String alphabet = "{}[]\",:\\tfn0123-+.eE \nu'/#x\u0001";
    Random random = new Random(7);
    int taken = 0;
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder(sound);
      for (int edits = random.nextInt(3); edits >= 0; edits--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
          default -> text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
        }
      }
      taken += compare(text.toString()) ? 1 : 0;
    }
    assertTrue(taken > 2_000, "only " + taken + " were sound");
  }

  private static boolean compare(String text) {
    String ours;
    try {
      ours = JsonDocument.of("t", text).root().json();
    } catch (GraphFileException refused) {
      return false;
    }
    try {
      assertEquals(gson(ours), gson(text), text);
    } catch (IOException | JsonParseException refused) {
      throw new AssertionError("only we take " + text, refused);
    }
    return true;
  }

  private static JsonElement gson(String text) throws IOException {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    JsonElement element = Streams.parse(reader);
    assertEquals(JsonToken.END_DOCUMENT, reader.peek());
    return element;
  }

  private static String fault(String text) {
    return assertThrows(GraphFileException.class, () -> JsonDocument.of("t", text)).getMessage();
  }
}
