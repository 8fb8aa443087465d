// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.exchange;

import dev.adjoint.file.FileException;

/// A graph that cannot be written for other programs; nothing has been written.
public final class ExchangeException extends FileException {

  private static final long serialVersionUID = 1L;

  ExchangeException(String where, String reason, String remedy) {
    super(where, reason, remedy);
  }
}
