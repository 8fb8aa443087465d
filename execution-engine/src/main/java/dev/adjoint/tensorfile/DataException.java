// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorfile;

import dev.adjoint.file.FileException;
import dev.adjoint.file.IoReason;
import java.io.IOException;
import java.nio.file.Path;

/// Data that cannot be read, written or used, told in one line: `where: reason; what to do`.
public final class DataException extends FileException {

  private static final long serialVersionUID = 1L;

  public DataException(String where, String reason, String remedy) {
    super(where, reason, remedy);
  }

  public static DataException unreadable(Path file, IOException fault) {
    return new DataException(
        file.toString(),
        "cannot be read: " + IoReason.of(fault),
        "check the path and its permissions");
  }

  static DataException unwritable(Path file, IOException fault) {
    return new DataException(
        file.toString(),
        "not written: " + IoReason.of(fault),
        "what was there is unchanged; write it elsewhere");
  }
}
