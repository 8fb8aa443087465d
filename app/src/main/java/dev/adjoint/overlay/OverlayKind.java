// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.overlay;

/// What the graph is coloured by.
public enum OverlayKind {
  /// Not at all: nodes show their values.
  VALUES,
  GRADIENTS,
  ACTIVATIONS,
  TIME,
  MEMORY,
  FLOPS;

  /// Where its words are in the messages, such as `overlay.gradients`.
  public String key() {
    return "overlay." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
