// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

/// Why a training run was stopped: the norm of a parameter's gradient was above the bound.
///
/// @param step in which it was seen, from 0; it was not taken
public record NormBreach(String name, double norm, double bound, long step) {}
