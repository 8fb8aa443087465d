// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.PortRef;
import dev.adjoint.inspector.why.Cause;
import dev.adjoint.inspector.why.Symptom;
import java.util.Optional;

/// A gradient that wants explaining, and the explanation once someone asked for it.
///
/// @param value whose gradient it is
/// @param symptom empty where no gradient arrived at all
/// @param cause what was found; empty before
/// @param asked whether someone asked
public record Why(
    PortRef value, Optional<Symptom> symptom, double norm, Optional<Cause> cause, boolean asked) {
  Why answered(Optional<Cause> found) {
    return new Why(value, symptom, norm, found, true);
  }

  boolean sameQuestion(Why other) {
    return value.equals(other.value) && symptom.equals(other.symptom) && norm == other.norm;
  }
}
