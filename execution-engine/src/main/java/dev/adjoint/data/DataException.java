// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

/// Data cannot be used; the message is one line for people: what, where, expected and actual.
public final class DataException extends Exception {
  private static final long serialVersionUID = 1L;

  public DataException(String message) {
    super(message);
  }
}
