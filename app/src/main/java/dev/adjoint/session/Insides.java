// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import java.util.List;
import java.util.Optional;

/// What a run has been stepped into.
///
/// @param bodies the outermost first
/// @param composite the innermost of all, if that has no body
public record Insides(List<InnerMoment> bodies, Optional<CompositeMoment> composite) {
  public static final Insides NONE = new Insides(List.of(), Optional.empty());

  public Insides {
    bodies = List.copyOf(bodies);
  }
}
