// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.exchange;

/// Ends the opening of a node that is made of something ONNX has no operator for.
final class NotInOnnx extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotInOnnx(String what) {
    super(what, null, false, false);
  }
}
