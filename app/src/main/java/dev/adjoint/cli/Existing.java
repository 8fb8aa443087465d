// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/// What is there stays there unless a person says otherwise.
final class Existing {

  private Existing() {}

  /// @throws Fault when there is a file and nobody permits to overwrite it
  static void require(Path file, boolean force) throws Fault {
    if (!force && Files.exists(file)) {
      throw new Fault(file + ": is already there; give --force to overwrite it");
    }
  }
}
