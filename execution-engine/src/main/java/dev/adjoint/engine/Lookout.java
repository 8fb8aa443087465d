// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import java.util.Optional;

/// Looks into the step that a run has just done: whether something in a body of it ends the run.
@FunctionalInterface
interface Lookout {
  /// Steps are taken as a whole.
  Lookout NONE = run -> Optional.empty();

  Optional<RunOutcome> look(Debugger run);
}
