// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

/// A connection from an output to input `port` of node `to`.
public record Wire(PortRef from, String to, int port) {}
