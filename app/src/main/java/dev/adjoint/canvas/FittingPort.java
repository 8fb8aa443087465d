// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

/// A port that the wire in hand fits.
///
/// @param name op, node and port, such as `MatMul z1 · A`
/// @param replaces the source whose wire would go, empty for a free port
record FittingPort(String node, String name, String replaces) {}
