// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.file.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a model uses and Adjoint does not have, collected so that it is said all at once.
final class Shortfalls {

  private static final int MOST_PLACES = 3;

  private final Map<String, SortedSet<String>> places = new TreeMap<>();

  /// @param what such as `operator Foo`
  /// @param where the node or value, shown as an example
  void add(String what, String where) {
    places.computeIfAbsent(what, k -> new TreeSet<>()).add(where);
  }

  void require(String file) throws OnnxException {
    if (places.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    places.forEach((what, where) -> lines.add(what + text(where)));
    throw OnnxException.unsupported(
        file, "uses what Adjoint does not have: " + String.join("; ", lines), "export it without");
  }

  private static String text(SortedSet<String> where) {
    List<String> first = where.stream().limit(MOST_PLACES).map(Quoted::cut).toList();
    String more = where.size() > MOST_PLACES ? ", …" : "";
    return " (" + String.join(", ", first) + more + ")";
  }
}
