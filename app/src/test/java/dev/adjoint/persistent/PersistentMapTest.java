// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.persistent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersistentMapTest {

  /// Many keys share a hash.
  private record Key(int number) {
    @Override
    public int hashCode() {
      return number / 3;
    }
  }

  @Test
  void holdsWhatAHashMapHoldsAndLeavesOlderMapsAlone() {
    Random random = new Random(1);
    PersistentMap<Key, Integer> map = PersistentMap.empty();
    Map<Key, Integer> expected = new HashMap<>();
    PersistentMap<Key, Integer> older = map;
    Map<Key, Integer> olderExpected = Map.of();
    for (int i = 0; i < 5_000; i++) {
      Key key = new Key(random.nextInt(900));
      if (random.nextInt(3) == 0) {
        map = map.without(key);
        expected.remove(key);
      } else {
        map = map.with(key, i);
        expected.put(key, i);
      }
      if (i == 2_000) {
        older = map;
        olderExpected = new HashMap<>(expected);
      }
    }
    assertEquals(expected, map);
    assertEquals(expected.size(), map.size());
    assertEquals(olderExpected, older);
    Set<Key> told = new HashSet<>();
    PersistentMap.changes(older, map, told::add);
    Set<Key> all = new HashSet<>(expected.keySet());
    all.addAll(olderExpected.keySet());
    Map<Key, Integer> before = olderExpected;
    all.removeIf(key -> Objects.equals(expected.get(key), before.get(key)));
    assertEquals(all, told);
  }
}
