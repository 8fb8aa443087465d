// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.json.JsonValue.JsonNumber;
import dev.adjoint.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// How a file of an older format becomes one of the current: one step a version, applied in memory;
/// the file itself changes only when it is saved.
///
/// @param steps the step at index 0 leads from version 1 to 2, and so on
record Migrations(List<UnaryOperator<JsonObject>> steps) {

  /// The format has one version so far. A step added here raises [#current] by one.
  static final Migrations ALL = new Migrations(List.of());

  static final String FIELD = "adjoint";

  Migrations {
    steps = List.copyOf(steps);
  }

  int current() {
    return steps.size() + 1;
  }

  /// @param version from 1 to [#current]
  JsonObject upgrade(JsonObject root, int version) {
    JsonObject upgraded = root;
    for (UnaryOperator<JsonObject> step : steps.subList(version - 1, steps.size())) {
      upgraded = step.apply(upgraded);
    }
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>(upgraded.members());
    members.put(FIELD, new JsonNumber(-1, Integer.toString(current())));
    return new JsonObject(root.offset(), members);
  }
}
