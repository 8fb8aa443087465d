// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Fix;
import dev.adjoint.op.AttributeValue;

/// What a person can do from the inspector.
public interface InspectorActions {
  void setAttribute(String node, String attribute, AttributeValue value);

  /// Back to the default.
  void unsetAttribute(String node, String attribute);

  void rename(String from, String to);

  void reveal(String node);

  void apply(Fix fix);
}
