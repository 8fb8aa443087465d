// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

/// One port as it is drawn.
///
/// @param integer integer ports carry no gradient and are squares
/// @param connected ports without a wire are hollow
public record PortLook(String label, boolean integer, boolean connected, Mark mark) {
  /// What the port says while a wire is being dragged.
  public enum Mark {
    NONE,
    FITS,
    CLASHES
  }

  public PortLook marked(Mark other) {
    return new PortLook(label, integer, connected, other);
  }
}
