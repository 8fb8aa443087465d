// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.icons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The SVG files themselves, which the sheet of icons is made from.
final class SvgFolder {
  private static final String ENDING = ".svg";
  private static final Pattern PATH_DATA = Pattern.compile("<path[^>]*\\sd=\"([^\"]+)\"");

  private SvgFolder() {}

  /// Path data by the name of the icon.
  static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> paths = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        String name = path.substring(0, path.length() - ENDING.length());
        paths.put(name, pathData(name, Files.readString(file)));
      }
    }
    return paths;
  }

  /// The `d` of every path element, joined in document order.
  private static String pathData(String name, String svg) {
    Matcher matcher = PATH_DATA.matcher(svg);
    String joined = matcher.results().map(m -> m.group(1)).collect(Collectors.joining(" "));
    if (joined.isBlank()) {
      throw new IllegalStateException("icon '" + name + "' has no path");
    }
    return joined;
  }
}
