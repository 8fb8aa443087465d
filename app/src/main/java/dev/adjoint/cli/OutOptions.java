// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.file.FileException;
import dev.adjoint.file.IoReason;
import dev.adjoint.onnx.TensorFiles;
import dev.adjoint.tensorfile.Npy;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where tensors are written: `NAME.npy` or `NAME.pb` each, slashes and colons of a name written as
/// dots.
final class OutOptions {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write every tensor into this folder as NAME.npy (/ and : become dots).")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--out-format",
      paramLabel = "FORMAT",
      description = "npy (usual), or pb for ONNX tensors.")
  private Format format = Format.NPY;

  /// The kinds of files that hold one tensor.
  enum Format {
    NPY,
    PB
  }

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
      Path file = file(folder.get(), name);
      if (format == Format.PB) {
        TensorFiles.write(file, name, tensor);
      } else {
        Npy.write(file, tensor);
      }
    }
  }

  private Path file(Path folder, String name) {
    return folder.resolve(
        name.replace('/', '.').replace(':', '.') + (format == Format.PB ? ".pb" : ".npy"));
  }
}
