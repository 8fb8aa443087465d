// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

/// What the kernels of a step took.
///
/// @param steady whether they were repeated until everything was warm, and this is the median from
///   then on; else it is what they took the one time that the step was done, warming up included
public record StepTime(long nanos, boolean steady) {}
