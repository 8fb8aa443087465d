// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {
  private static final String JSON =
      "{\"loss\": \"l\", \"optimizer\": {\"kind\": \"sgd\", \"learning_rate\": 0.10}, \"batch\":"
          + " 4}";

  private static String with(String json, JsonValue value, String... path)
      throws GraphFileException {
    return JsonFields.with(json, List.of(path), Optional.of(value));
  }

  @Test
  void changesOneFieldAndKeepsTheRestAsWritten() throws GraphFileException {
    assertEquals(
        "{\"loss\": \"l\", \"optimizer\": {\"kind\": \"sgd\", \"learning_rate\": 0.10}, \"batch\":"
            + " 8}",
        with(JSON, JsonValue.of(8), "batch"));
    assertEquals(
        "{\"loss\": \"l\", \"optimizer\": {\"kind\": \"adam\", \"learning_rate\": 0.10}, \"batch\":"
            + " 4}",
        with(JSON, JsonValue.of("adam"), "optimizer", "kind"));
  }

  @Test
  void newFieldsComeLastAndFieldsCanGo() throws GraphFileException {
    assertEquals(
        "{\"a\": 1, \"b\": {\"c\": true}}", with("{\"a\": 1}", JsonValue.of(true), "b", "c"));
    assertEquals(
        "{\"b\": 2}", JsonFields.with("{\"a\": 1, \"b\": 2}", List.of("a"), Optional.empty()));
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThrows(GraphFileException.class, () -> with("{\"a\": 1}", JsonValue.of(true), "a", "b"));
    assertThrows(GraphFileException.class, () -> with("[1]", JsonValue.of(true), "a"));
  }
}
