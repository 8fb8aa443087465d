// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.file.FileException;
import dev.adjoint.file.IoReason;
import dev.adjoint.onnx.proto.ProtoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/// An ONNX file that cannot be read or written, told in one line.
public final class OnnxException extends FileException {

  private static final long serialVersionUID = 1L;

  private final boolean unsupported;

  private OnnxException(String where, String reason, String remedy, boolean unsupported) {
    super(where, reason, remedy);
    this.unsupported = unsupported;
  }

  public static OnnxException damaged(String where, String reason) {
    return new OnnxException(where, reason, "fetch or export it again", false);
  }

  /// Sound, but with something that Adjoint does not have.
  static OnnxException unsupported(String where, String reason, String remedy) {
    return new OnnxException(where, reason, remedy, true);
  }

  static OnnxException of(Path file, IOException fault) {
    return fault instanceof ProtoException
        ? damaged(file.toString(), Objects.requireNonNull(fault.getMessage()))
        : new OnnxException(
            file.toString(),
            "cannot be read: " + IoReason.of(fault),
            "check the path and its permissions",
            false);
  }

  static OnnxException unwritable(Path file, IOException fault) {
    return new OnnxException(
        file.toString(),
        "not written: " + IoReason.of(fault),
        "what was there is unchanged; write it elsewhere",
        false);
  }

  /// True when the file is sound and Adjoint lacks something.
  public boolean isUnsupported() {
    return unsupported;
  }
}
