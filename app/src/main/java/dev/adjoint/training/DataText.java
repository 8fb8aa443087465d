// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.data.DataSpec;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.json.JsonAt;
import dev.adjoint.json.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The source of an input's rows in one line, such as `points.csv: x, y`: a file and, of a CSV
/// file, the columns. Options that a line has no place for stay as they are in the file.
final class DataText {
  private DataText() {}

  /// The line of a source; rows written in the section itself are shown as `…`.
  static String of(JsonAt source) {
    try {
      DataSpec spec = DataSpec.read(source);
      String columns = String.join(", ", spec.columns());
      return spec.path().map(path -> columns.isEmpty() ? path : path + ": " + columns).orElse("…");
    } catch (GraphFileException faulty) {
      return source.json();
    }
  }

  /// The source that a line means; none for an empty line.
  ///
  /// @param before the source as it is
  static Optional<JsonValue> read(String line, Optional<JsonAt> before) {
    String text = line.strip();
    if (before.isPresent() && of(before.get()).equals(text)) {
      return before.map(JsonAt::value);
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    // The second character is no end of a path: it may stand behind the letter of a drive.
    int end = text.lastIndexOf(':') > 1 ? text.lastIndexOf(':') : text.length();
    JsonValue path = JsonValue.of(text.substring(0, end).strip());
    List<JsonValue> columns =
        Arrays.stream(text.substring(Math.min(end + 1, text.length())).split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(JsonValue::of)
            .toList();
    LinkedHashMap<String, JsonValue> members = new LinkedHashMap<>(options(before));
    members.putFirst("path", path);
    if (!columns.isEmpty()) {
      members.put("columns", JsonValue.list(columns));
    }
    return Optional.of(members.size() == 1 ? path : JsonValue.object(members));
  }

  /// What else the source says.
  private static Map<String, JsonValue> options(Optional<JsonAt> before) {
    Map<String, JsonValue> kept = new LinkedHashMap<>();
    try {
      if (before.isPresent() && before.get().isObject()) {
        before.get().members().forEach((name, at) -> kept.put(name, at.value()));
      }
    } catch (GraphFileException faulty) {
      kept.clear();
    }
    List.of("path", "values", "columns").forEach(kept::remove);
    return kept;
  }
}
