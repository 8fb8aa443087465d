// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

/// Which time of how many a body runs.
///
/// @param iteration from 0, as the body counts: the backward pass begins with the last
public record Round(long iteration, long count) {}
