// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import java.nio.file.Path;

/// Names of files that lie beside others.
final class FileName {
  private FileName() {}

  /// The name without its ending: `digits` of `/home/ada/digits.json`.
  static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
