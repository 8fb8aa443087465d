// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The attribute values of one node, sorted by name; immutable. Values that equal a default may be
/// present or absent, reading gives the same.
public record Attributes(SortedMap<String, AttributeValue> values) {

  public static final Attributes NONE = new Attributes(new TreeMap<>());

  public Attributes {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  public static <T> Attributes of(Attribute<T> key, T value) {
    return NONE.with(key, value);
  }

  public static Attributes of(Map<String, AttributeValue> values) {
    return new Attributes(new TreeMap<>(values));
  }

  public <T> Attributes with(Attribute<T> key, T value) {
    return with(key.name(), key.encode(value));
  }

  public Attributes with(String name, AttributeValue value) {
    TreeMap<String, AttributeValue> changed = new TreeMap<>(values);
    changed.put(name, value);
    return new Attributes(changed);
  }

  public Attributes without(String name) {
    TreeMap<String, AttributeValue> changed = new TreeMap<>(values);
    changed.remove(name);
    return new Attributes(changed);
  }

  /// The value or the default, or empty when neither exists or the value is of another kind.
  public <T> Optional<T> find(Attribute<T> key) {
    AttributeValue value = values.get(key.name());
    return value == null ? key.defaultValue() : key.decode(value);
  }

  /// The value or the default. Inference has checked presence and kind before any rule runs.
  ///
  /// @throws IllegalStateException if the attribute is missing
  public <T> T get(Attribute<T> key) {
    return find(key)
        .orElseThrow(() -> new IllegalStateException("attribute " + key.name() + " is missing"));
  }
}
