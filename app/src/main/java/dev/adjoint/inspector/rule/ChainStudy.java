// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import java.util.Optional;

/// What was derived about one chain rule.
///
/// @param local empty where it is too large to look at as a whole
/// @param check the whole gradient, derived, against the measured one
/// @param element one element spelled out; empty for a gradient without elements
public record ChainStudy(Optional<Local> local, Check check, Optional<Element> element) {

  /// Whether every derived number agrees with the measured one.
  public boolean matches() {
    return check.matches() && element.map(Element::matches).orElse(true);
  }
}
