// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The launcher of a source tree, which the checks start as people do.
///
/// @param tree the folder that it lies in
record Launcher(Path tree) {
  /// Of the arguments of a check, which are the source tree alone.
  static Launcher of(String... arguments) {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("wanted: SOURCE-TREE");
    }
    return new Launcher(Path.of(arguments[0]).toAbsolutePath().normalize());
  }

  /// A start of the program, to be begun.
  ///
  /// @param options of the JVM, added to those of the launcher
  ProcessBuilder start(String options, String... arguments) {
    List<String> command = new ArrayList<>(List.of(tree.resolve("adjoint").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("ADJOINT_JAVA_OPTIONS", options);
    return builder;
  }
}
