// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.why;

import dev.adjoint.graph.Wire;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// Who is to blame for a gradient.
///
/// @param value whose gradient it is
/// @param norm of that gradient
/// @param culprit the node responsible
/// @param op its op
/// @param reason what is the matter with it
/// @param path the wires from the value to the culprit
public record Cause(
    String value,
    Symptom symptom,
    double norm,
    String culprit,
    String op,
    Reason reason,
    Set<Wire> path) {
  public Cause {
    path = Collections.unmodifiableSet(new LinkedHashSet<>(path));
  }
}
