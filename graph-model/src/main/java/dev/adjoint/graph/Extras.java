// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Fields of a file that this version does not know, as JSON texts by name: kept so that a round
/// trip loses nothing.
public record Extras(SortedMap<String, String> fields) {

  public static final Extras NONE = new Extras(new TreeMap<>());

  public Extras {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  public static Extras of(Map<String, String> fields) {
    return fields.isEmpty() ? NONE : new Extras(new TreeMap<>(fields));
  }
}
