// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

/// One point of a curve that may stand for several steps.
///
/// @param step mean of the steps it stands for
public record CurvePoint(double step, double mean, double low, double high) {}
