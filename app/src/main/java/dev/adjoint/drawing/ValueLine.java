// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

/// A line under the thumbnail of a node: a name at the left, a number at the right.
public record ValueLine(String left, String right, Tone tone) {}
