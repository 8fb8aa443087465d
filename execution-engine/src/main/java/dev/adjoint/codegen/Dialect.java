// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import java.util.Arrays;
import java.util.Optional;

/// A library in whose words a graph can be said.
public enum Dialect {
  /// Forward and backward pass written out.
  NUMPY("numpy", "NumPy"),
  /// A module; gradients are the library's.
  PYTORCH("pytorch", "PyTorch"),
  /// A model; gradients are the library's.
  KERAS("keras", "Keras");

  private final String label;
  private final String title;

  Dialect(String label, String title) {
    this.label = label;
    this.title = title;
  }

  /// As on the command line: `pytorch`.
  public String label() {
    return label;
  }

  /// As people write it: `PyTorch`.
  public String title() {
    return title;
  }

  public static Optional<Dialect> named(String label) {
    return Arrays.stream(values()).filter(dialect -> dialect.label.equals(label)).findFirst();
  }
}
