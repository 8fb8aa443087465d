// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

/// One level further into a graph: a body that a node holds, at one of its iterations.
///
/// @param node the node that holds the body
/// @param body the attribute that holds it, such as `then_branch`
/// @param iteration from 0; -1 for a body that runs but once
public record Level(String node, String body, long iteration) {}
