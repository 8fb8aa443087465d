// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.file.Quoted;
import dev.adjoint.graph.NodeId;
import dev.adjoint.graph.PortRef;
import dev.adjoint.onnx.proto.ProtoException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Where the values of a model are in the graph, and ids for its nodes. Signs that ids may not have
/// become dots: `/conv1/Conv_output_0` is `conv1.Conv_output_0`.
final class ValueNames {

  private final SequencedMap<String, PortRef> refs = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /// A free id made from `name`.
  String id(String name, String otherwise) {
    String base = valid(name.isEmpty() ? otherwise : name);
    int n = counts.getOrDefault(base, 1);
    String id = n == 1 ? base : base + n;
    while (!ids.add(id)) {
      n++;
      id = base + n;
    }
    counts.put(base, n);
    return id;
  }

  private static String valid(String name) {
    StringBuilder id = new StringBuilder(name.length());
    name.codePoints()
        .limit(NodeId.MAX_LENGTH - 20)
        .forEach(
            c -> {
              boolean taken = c == ':' || c == '/' || c == '"' || c == '\'';
              boolean odd =
                  Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
              if (taken && !id.isEmpty()) {
                id.append('.');
              } else if (!taken) {
                id.appendCodePoint(odd ? '_' : c);
              }
            });
    return id.toString().isBlank() ? "value" : id.toString();
  }

  /// @throws ProtoException when something else is called that already
  void define(String name, PortRef ref) throws ProtoException {
    if (refs.putIfAbsent(name, ref) != null) {
      throw new ProtoException("is damaged: two values are called " + Quoted.of(name));
    }
  }

  void redefine(String name, PortRef ref) {
    refs.put(name, ref);
  }

  Optional<PortRef> find(String name) {
    return Optional.ofNullable(refs.get(name));
  }

  SequencedMap<String, PortRef> all() {
    return refs;
  }
}
