// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The ops a graph may use, by name. Immutable.
public final class OpCatalog {

  private final SortedMap<String, OpDef> byName;

  private OpCatalog(SortedMap<String, OpDef> byName) {
    this.byName = byName;
  }

  /// @throws IllegalArgumentException if two ops share a name
  public static OpCatalog of(List<OpDef> ops) {
    SortedMap<String, OpDef> byName = new TreeMap<>();
    for (OpDef op : ops) {
      if (byName.put(op.name(), op) != null) {
        throw new IllegalArgumentException("two ops are called " + op.name());
      }
    }
    return new OpCatalog(Collections.unmodifiableSortedMap(byName));
  }

  public Optional<OpDef> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Collection<OpDef> all() {
    return byName.values();
  }
}
