// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A text in several languages by tag (`en`, `ko`).
public record Text(SortedMap<String, String> byLanguage) {

  public static final Text NONE = new Text(new TreeMap<>());

  public Text {
    byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
  }

  public static Text of(Map<String, String> byLanguage) {
    return new Text(new TreeMap<>(byLanguage));
  }

  /// The text in `language`, else English, else any, else empty.
  public String in(String language) {
    String text = byLanguage.get(language);
    if (text == null) {
      text = byLanguage.get("en");
    }
    return text != null ? text : byLanguage.isEmpty() ? "" : byLanguage.values().iterator().next();
  }
}
