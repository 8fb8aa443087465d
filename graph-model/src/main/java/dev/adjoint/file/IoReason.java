// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Why the operating system refused, in words instead of exception names.
public final class IoReason {

  private IoReason() {}

  public static String of(IOException fault) {
    return switch (fault) {
      case NoSuchFileException e -> "there is no such file or folder";
      case AccessDeniedException e -> "no permission";
      case FileSystemLoopException e -> "its links lead in a circle";
      case FileSystemException e -> Objects.requireNonNullElse(e.getReason(), "refused");
      default -> Objects.requireNonNullElse(fault.getMessage(), "input or output failed");
    };
  }
}
