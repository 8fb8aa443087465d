// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Changes single fields of an object that is kept as JSON text; everything else stays as written.
public final class JsonFields {
  private JsonFields() {}

  /// The text with another value at `path`; a field that was not there comes last, objects on the
  /// way are made.
  ///
  /// @param path field names from the outside in
  /// @param value none takes the field away
  /// @throws GraphFileException when `json` is no object, or has something else on the way
  public static String with(String json, List<String> path, Optional<JsonValue> value)
      throws GraphFileException {
    JsonAt root = JsonDocument.part("", json).root();
    return JsonLayout.inline(changed(Optional.of(root), path, value));
  }

  private static JsonObject changed(
      Optional<JsonAt> at, List<String> path, Optional<JsonValue> value) throws GraphFileException {
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    if (at.isPresent()) {
      at.get().members().forEach((name, member) -> members.put(name, member.value()));
    }
    String first = path.getFirst();
    if (path.size() > 1) {
      Optional<JsonAt> inner = at.isPresent() ? at.get().find(first) : Optional.empty();
      members.put(first, changed(inner, path.subList(1, path.size()), value));
    } else {
      value.ifPresentOrElse(v -> members.put(first, v), () -> members.remove(first));
    }
    return new JsonObject(-1, members);
  }
}
