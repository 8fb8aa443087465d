// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// ONNX's own operators, whether Adjoint has them or not, each with the operator sets at which it
/// changed.
public final class Operators {

  /// The newest operator set that is read; nothing changed in it but operators that are new.
  public static final int NEWEST = 26;

  /// Versions by operator name, ascending.
  public static final SortedMap<String, List<Integer>> VERSIONS = read();

  private Operators() {}

  public static boolean has(String name) {
    return VERSIONS.containsKey(name);
  }

  private static SortedMap<String, List<Integer>> read() {
    SortedMap<String, List<Integer>> versions = new TreeMap<>();
    text().lines().filter(line -> !line.startsWith("#")).forEach(line -> put(line, versions));
    return Collections.unmodifiableSortedMap(versions);
  }

  private static void put(String line, SortedMap<String, List<Integer>> versions) {
    String[] words = line.split(" ");
    List<Integer> numbers = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      if (!words[i].startsWith("-")) {
        numbers.add(Integer.valueOf(words[i]));
      }
    }
    versions.put(words[0], List.copyOf(numbers));
  }

  private static String text() {
    try (InputStream in = Operators.class.getResourceAsStream("operators.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("operators.txt", unreadable);
    }
  }
}
