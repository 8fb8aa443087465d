// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.infer.Inference;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Inference of one graph for what is fed: with the shapes of the feeds and, where shapes hang on
/// the numbers of a feed, with those numbers. The last few are kept.
final class BoundTypes {

  /// Kept for runs to come; a graph that is resized at every run must not fill the memory.
  private static final int MOST = 32;

  private record Key(Map<String, TensorType> types, Map<String, Known> values) {}

  private final Inference declared;
  private final LinkedHashMap<Key, Inference> bound = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Inference, Set<String>> wanted = new LinkedHashMap<>();

  BoundTypes(Inference declared) {
    this.declared = declared;
  }

  Inference of(Map<String, Tensor> feeds) {
    Map<String, TensorType> types = new LinkedHashMap<>();
    feeds.forEach((name, tensor) -> types.put(name, tensor.type()));
    Map<String, Tensor> values = new LinkedHashMap<>();
    Inference found = bound(types, values);
    // Shapes that become known may lead to operands that nobody could ask for before.
    while (extended(values, wanted(found), feeds)) {
      found = bound(types, values);
    }
    return found;
  }

  private Set<String> wanted(Inference types) {
    return wanted.computeIfAbsent(types, Inference::shapeInputs);
  }

  private static boolean extended(
      Map<String, Tensor> values, Set<String> wanted, Map<String, Tensor> feeds) {
    boolean more = false;
    for (String name : wanted) {
      Tensor value = feeds.get(name);
      more |= value != null && values.putIfAbsent(name, value) == null;
    }
    return more;
  }

  private Inference bound(Map<String, TensorType> types, Map<String, Tensor> values) {
    Map<String, Known> known = new LinkedHashMap<>();
    values.forEach((name, tensor) -> known.put(name, new Known(tensor)));
    Key key = new Key(Map.copyOf(types), Map.copyOf(known));
    Inference found = bound.computeIfAbsent(key, k -> declared.bind(types, Map.copyOf(values)));
    if (bound.size() > MOST) {
      wanted.remove(Objects.requireNonNull(bound.pollFirstEntry()).getValue());
    }
    return found;
  }
}
