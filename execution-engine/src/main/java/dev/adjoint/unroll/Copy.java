// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.unroll;

/// What a node of an unrolled graph is: a node of the body, in one iteration.
///
/// @param iteration from 0
/// @param node its id in the body
public record Copy(long iteration, String node) {}
