// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Fix;
import java.util.List;

/// What a person can do from the inspector.
public interface InspectorActions {
  /// Carries the edits out as one step.
  void edit(List<AttributeEdit> edits);

  void rename(String from, String to);

  void reveal(String node);

  void apply(Fix fix);
}
