// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

/// What a line of text or a mark on the canvas is about; the colours of a theme give it its colour.
public enum Tone {
  PLAIN,
  QUIET,
  FORWARD,
  BACKWARD,
  ERROR,
  WARNING,
  OK
}
