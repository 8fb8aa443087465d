// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import java.io.IOException;

/// Bytes that are not the message they should be; says in words what is wrong with them.
public final class ProtoException extends IOException {

  private static final long serialVersionUID = 1L;

  public ProtoException(String reason) {
    super(reason);
  }
}
