// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

/// One port of the node.
///
/// @param other what is at the other end, or why nothing is
/// @param connected false for an input that still wants a wire
public record PortRow(
    String port, String other, String shape, String dtype, boolean output, boolean connected) {}
