// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.icons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the SVG files named by `index.txt`. A jar or a linked runtime has no folder to list, hence
/// the index; a test holds it equal to the files.
final class SvgFolder {
  private static final Pattern PATH_DATA = Pattern.compile("<path[^>]*\\sd=\"([^\"]+)\"");

  private SvgFolder() {}

  static NavigableMap<String, String> readAll() {
    NavigableMap<String, String> paths = new TreeMap<>();
    for (String name : read("index.txt").lines().toList()) {
      paths.put(name, pathData(name, read(name + ".svg")));
    }
    return Collections.unmodifiableNavigableMap(paths);
  }

  /// The `d` of every path element, joined in document order.
  static String pathData(String name, String svg) {
    Matcher matcher = PATH_DATA.matcher(svg);
    String joined = matcher.results().map(m -> m.group(1)).collect(Collectors.joining(" "));
    if (joined.isBlank()) {
      throw new IllegalStateException("icon '" + name + "' has no path");
    }
    return joined;
  }

  private static String read(String file) {
    try (InputStream in = SvgFolder.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("icon file '" + file + "' is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("icon file '" + file + "' cannot be read", e);
    }
  }
}
