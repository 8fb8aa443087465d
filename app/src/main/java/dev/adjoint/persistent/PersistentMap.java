// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.persistent;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An immutable map that shares all but a path with the one it was made from: a run of any size is
/// photographed at every step for the price of the step. No null keys or values.
///
/// A trie over the bits of the keys' hashes, 5 at a time (Bagwell, "Ideal Hash Trees", 2001).
public final class PersistentMap<K, V> extends AbstractMap<K, V> {
  private static final int BITS = 5;
  private static final int MASK = 31;

  /// Children are leaves or branches, one for each bit that is set.
  private record Branch(int bitmap, Object[] children) {
    static final Branch EMPTY = new Branch(0, new Object[0]);

    int position(int bit) {
      return Integer.bitCount(bitmap & (bit - 1));
    }

    boolean has(int bit) {
      return (bitmap & bit) != 0;
    }

    Branch replaced(int position, Object child) {
      Object[] copy = children.clone();
      copy[position] = child;
      return new Branch(bitmap, copy);
    }

    Branch inserted(int bit, Object child) {
      int position = position(bit);
      Object[] copy = new Object[children.length + 1];
      System.arraycopy(children, 0, copy, 0, position);
      copy[position] = child;
      System.arraycopy(children, position, copy, position + 1, children.length - position);
      return new Branch(bitmap | bit, copy);
    }

    Branch removed(int bit) {
      int position = position(bit);
      Object[] copy = new Object[children.length - 1];
      System.arraycopy(children, 0, copy, 0, position);
      System.arraycopy(children, position + 1, copy, position, copy.length - position);
      return new Branch(bitmap & ~bit, copy);
    }
  }

  /// Entries of one hash.
  private record Leaf(int hash, Object key, Object value, @Nullable Leaf next) {}

  private final Branch root;
  private final int size;

  private PersistentMap(Branch root, int size) {
    this.root = root;
    this.size = size;
  }

  public static <K, V> PersistentMap<K, V> empty() {
    return new PersistentMap<>(Branch.EMPTY, 0);
  }

  /// The map itself where it is one of this kind.
  public static <K, V> PersistentMap<K, V> of(Map<K, V> map) {
    if (map instanceof PersistentMap<K, V> known) {
      return known;
    }
    PersistentMap<K, V> built = empty();
    for (Map.Entry<K, V> entry : map.entrySet()) {
      built = built.with(entry.getKey(), entry.getValue());
    }
    return built;
  }

  /// The map where it is one of this kind, which nobody can change; else a view of it.
  public static <K, V> Map<K, V> view(Map<K, V> map) {
    return map instanceof PersistentMap ? map : Collections.unmodifiableMap(map);
  }

  private static int hash(Object key) {
    int h = key.hashCode() * 0x9E3779B9;
    return h ^ (h >>> 16);
  }

  private static int bit(int hash, int shift) {
    return 1 << ((hash >>> shift) & MASK);
  }

  private @Nullable Leaf leaf(Object key) {
    int hash = hash(key);
    Object at = root;
    for (int shift = 0; at instanceof Branch branch; shift += BITS) {
      int bit = bit(hash, shift);
      if (!branch.has(bit)) {
        return null;
      }
      at = branch.children()[branch.position(bit)];
    }
    Leaf leaf = (Leaf) at;
    while (leaf != null && !(leaf.hash() == hash && leaf.key().equals(key))) {
      leaf = leaf.next();
    }
    return leaf;
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable V get(@Nullable Object key) {
    Leaf leaf = key == null ? null : leaf(key);
    return leaf == null ? null : (V) leaf.value();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key != null && leaf(key) != null;
  }

  @Override
  public int size() {
    return size;
  }

  public PersistentMap<K, V> with(K key, V value) {
    Leaf before = leaf(Objects.requireNonNull(key));
    if (before != null && before.value() == value) {
      return this;
    }
    Leaf fresh = new Leaf(hash(key), key, value, null);
    return new PersistentMap<>(put(root, 0, fresh), before == null ? size + 1 : size);
  }

  private static Branch put(Branch branch, int shift, Leaf fresh) {
    int bit = bit(fresh.hash(), shift);
    if (!branch.has(bit)) {
      return branch.inserted(bit, fresh);
    }
    int position = branch.position(bit);
    Object child = branch.children()[position];
    if (child instanceof Branch deeper) {
      return branch.replaced(position, put(deeper, shift + BITS, fresh));
    }
    Leaf there = (Leaf) child;
    if (there.hash() == fresh.hash()) {
      Leaf others = without(there, fresh.key());
      return branch.replaced(position, new Leaf(fresh.hash(), fresh.key(), fresh.value(), others));
    }
    Branch split = Branch.EMPTY.inserted(bit(there.hash(), shift + BITS), there);
    return branch.replaced(position, put(split, shift + BITS, fresh));
  }

  private static @Nullable Leaf without(@Nullable Leaf leaf, Object key) {
    if (leaf == null) {
      return null;
    }
    return leaf.key().equals(key)
        ? leaf.next()
        : new Leaf(leaf.hash(), leaf.key(), leaf.value(), without(leaf.next(), key));
  }

  public PersistentMap<K, V> without(K key) {
    return containsKey(key) ? new PersistentMap<>(cut(root, 0, hash(key), key), size - 1) : this;
  }

  private static Branch cut(Branch branch, int shift, int hash, Object key) {
    int bit = bit(hash, shift);
    int position = branch.position(bit);
    Object child = branch.children()[position];
    Object left =
        child instanceof Branch deeper
            ? cut(deeper, shift + BITS, hash, key)
            : without((Leaf) child, key);
    boolean gone = left == null || left instanceof Branch rest && rest.bitmap() == 0;
    return gone || left == null ? branch.removed(bit) : branch.replaced(position, left);
  }

  /// Tells every key whose value in `after` is not the very one in `before`, or that only one of
  /// them has. Costs as much as they differ.
  public static <K, V> void changes(Map<K, V> before, Map<K, V> after, Consumer<K> changed) {
    PersistentMap<K, V> one = of(before);
    PersistentMap<K, V> other = of(after);
    compare(one.root, other.root, key -> report(one, other, key, changed));
  }

  @SuppressWarnings("unchecked")
  private static <K, V> void report(
      PersistentMap<K, V> before, PersistentMap<K, V> after, Object key, Consumer<K> changed) {
    if (before.get(key) != after.get(key)) {
      changed.accept((K) key);
    }
  }

  private static void compare(
      @Nullable Object one, @Nullable Object other, Consumer<Object> maybe) {
    if (one == other) {
      return;
    }
    if (one instanceof Branch a && other instanceof Branch b) {
      for (int all = a.bitmap() | b.bitmap(); all != 0; all &= all - 1) {
        int bit = Integer.lowestOneBit(all);
        compare(
            a.has(bit) ? a.children()[a.position(bit)] : null,
            b.has(bit) ? b.children()[b.position(bit)] : null,
            maybe);
      }
      return;
    }
    List<Leaf> leaves = new ArrayList<>();
    collect(one, leaves);
    leaves.forEach(leaf -> maybe.accept(leaf.key()));
    List<Leaf> others = new ArrayList<>();
    collect(other, others);
    others.stream()
        .filter(leaf -> leaves.stream().noneMatch(l -> l.key().equals(leaf.key())))
        .forEach(leaf -> maybe.accept(leaf.key()));
  }

  private static void collect(@Nullable Object at, List<Leaf> into) {
    if (at instanceof Branch branch) {
      for (Object child : branch.children()) {
        collect(child, into);
      }
      return;
    }
    for (Leaf leaf = (Leaf) at; leaf != null; leaf = leaf.next()) {
      into.add(leaf);
    }
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      @SuppressWarnings("unchecked")
      public Iterator<Map.Entry<K, V>> iterator() {
        List<Leaf> leaves = new ArrayList<>(size);
        collect(root, leaves);
        return leaves.stream().map(leaf -> Map.entry((K) leaf.key(), (V) leaf.value())).iterator();
      }
    };
  }
}
