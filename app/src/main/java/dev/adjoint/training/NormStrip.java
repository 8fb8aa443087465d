// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import java.util.List;

/// The gradient norm of one parameter over the sampled steps.
///
/// @param name of the state, such as `W1` or `dense/kernel`
/// @param latest norm in the last sample
/// @param recent mean over the last samples
/// @param samples how many those are, at most [GradientVerdict#RECENT]
public record NormStrip(
    String name, List<CurvePoint> points, double latest, double recent, int samples) {
  public NormStrip {
    points = List.copyOf(points);
  }
}
