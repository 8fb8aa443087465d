// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

/// A graph that has no form in a dialect; the message is one line for people.
public final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SourceException(String message) {
    super(message);
  }
}
