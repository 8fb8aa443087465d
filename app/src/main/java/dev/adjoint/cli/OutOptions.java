// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.file.FileException;
import dev.adjoint.file.IoReason;
import dev.adjoint.tensorfile.Npy;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where tensors are written: `NAME.npy` each, slashes and colons of a name written as dots.
final class OutOptions {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write every tensor into this folder as NAME.npy (/ and : become dots).")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--force", description = "Overwrite files.")
  private boolean force;

  /// Makes the folder, before any work is done.
  ///
  /// @throws Fault when it cannot be made or something there would be overwritten
  void prepare(List<String> names) throws Fault {
    if (folder.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder.get());
    } catch (IOException fault) {
      throw new Fault(folder.get() + ": cannot be made: " + IoReason.of(fault));
    }
    for (String name : names) {
      Existing.require(file(folder.get(), name), force);
    }
  }

  void write(String name, Tensor tensor) throws FileException {
    if (folder.isPresent()) {
      Npy.write(file(folder.get(), name), tensor);
    }
  }

  private static Path file(Path folder, String name) {
    return folder.resolve(name.replace('/', '.').replace(':', '.') + ".npy");
  }
}
