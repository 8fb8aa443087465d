// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Judges a document by the part of JSON Schema 2020-12 that the project schema uses; any other
/// keyword is an error, so that no rule of the schema is skipped in silence.
final class SchemaCheck {

  private static final Set<String> NOTES =
      Set.of("$schema", "$id", "$defs", "title", "description");

  private final JsonAt schema;
  private final List<String> faults = new ArrayList<>();

  private SchemaCheck(JsonAt schema) {
    this.schema = schema;
  }

  /// What in `text` breaks `schema`, a line a fault.
  static List<String> faults(String schema, String text) throws GraphFileException {
    SchemaCheck check = new SchemaCheck(JsonDocument.of("schema", schema).root());
    check.check(check.schema, JsonDocument.of("text", text).root());
    return check.faults;
  }

  private void check(JsonAt rules, JsonAt value) throws GraphFileException {
    for (Map.Entry<String, JsonAt> rule : rules.members().entrySet()) {
      if (!NOTES.contains(rule.getKey()) && !holds(rule.getKey(), rule.getValue(), rules, value)) {
        faults.add(value.path() + ": " + rule.getKey() + " " + rule.getValue().json());
      }
    }
  }

  private static boolean allMatch(String pattern, Set<String> keys) {
    return keys.stream().allMatch(key -> Pattern.compile(pattern).matcher(key).find());
  }

  private boolean holds(String rule, JsonAt is, JsonAt rules, JsonAt value)
      throws GraphFileException {
    return switch (rule) {
      case "$ref" -> passes(target(is.text()), value);
      case "const" -> is.json().equals(value.json());
      case "enum" -> is.elements().stream().anyMatch(e -> e.json().equals(value.json()));
      case "anyOf" -> anyOf(is, value);
      case "type" -> hasType(is.text(), value);
      case "required" -> hasAll(is, value);
      case "properties" -> properties(is, value);
      case "additionalProperties" -> others(is, rules, value);
      case "propertyNames" -> !value.isObject() || allMatch(is.get("pattern").text(), value.keys());
      case "items" -> items(is, value);
      case "minItems" -> !value.isList() || value.elements().size() >= is.wholeNumber();
      case "maxItems" -> !value.isList() || value.elements().size() <= is.wholeNumber();
      case "minLength" -> !value.isText() || value.text().length() >= is.wholeNumber();
      case "maxLength" -> !value.isText() || value.text().length() <= is.wholeNumber();
      case "pattern" -> !value.isText() || Pattern.compile(is.text()).matcher(value.text()).find();
      case "minimum" -> !value.isNumber() || value.number() >= is.number();
      default -> throw new AssertionError("the checker does not know " + rule);
    };
  }

  private JsonAt target(String ref) throws GraphFileException {
    JsonAt at = schema;
    for (String step : ref.substring(2).split("/")) {
      at = at.get(step);
    }
    return at;
  }

  private boolean passes(JsonAt rules, JsonAt value) throws GraphFileException {
    int before = faults.size();
    check(rules, value);
    return faults.size() == before;
  }

  private boolean anyOf(JsonAt choices, JsonAt value) throws GraphFileException {
    List<String> before = List.copyOf(faults);
    for (JsonAt choice : choices.elements()) {
      boolean passed = passes(choice, value);
      faults.clear();
      faults.addAll(before);
      if (passed) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasType(String type, JsonAt value) throws GraphFileException {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isList();
      case "string" -> value.isText();
      case "number" -> value.isNumber();
      case "integer" ->
          value.isNumber() && new BigDecimal(value.json()).stripTrailingZeros().scale() <= 0;
      case "boolean" -> value.value() instanceof JsonValue.JsonBoolean;
      case "null" -> value.isNull();
      default -> throw new AssertionError("no such type: " + type);
    };
  }

  private static boolean hasAll(JsonAt names, JsonAt value) throws GraphFileException {
    boolean all = true;
    for (JsonAt name : names.elements()) {
      all &= !value.isObject() || value.find(name.text()).isPresent();
    }
    return all;
  }

  private boolean properties(JsonAt properties, JsonAt value) throws GraphFileException {
    boolean all = true;
    if (value.isObject()) {
      for (Map.Entry<String, JsonAt> property : properties.members().entrySet()) {
        Optional<JsonAt> member = value.find(property.getKey());
        all &= member.isEmpty() || passes(property.getValue(), member.get());
      }
    }
    return all;
  }

  private boolean others(JsonAt rules, JsonAt siblings, JsonAt value) throws GraphFileException {
    if (!value.isObject()) {
      return true;
    }
    Optional<JsonAt> properties = siblings.find("properties");
    Set<String> known = properties.isPresent() ? properties.get().members().keySet() : Set.of();
    boolean all = true;
    for (Map.Entry<String, JsonAt> member : value.members().entrySet()) {
      if (!known.contains(member.getKey())) {
        all &= rules.isObject() && passes(rules, member.getValue());
      }
    }
    return all;
  }

  private boolean items(JsonAt rules, JsonAt value) throws GraphFileException {
    boolean all = true;
    if (value.isList()) {
      for (JsonAt element : value.elements()) {
        all &= passes(rules, element);
      }
    }
    return all;
  }
}
