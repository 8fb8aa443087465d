// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.graph.Diagnostic;
import java.util.Optional;

/// Whether two ports fit together.
///
/// @param op the op that does not take the wire, empty where it is not the op's fault
/// @param rule the rule of the op that the wire breaks
public record Verdict(Reason reason, String op, Optional<Diagnostic> rule) {
  public static final Verdict FITS = of(Reason.FITS);

  /// Why a wire does not fit, if it does not.
  public enum Reason {
    FITS,
    GONE,
    FEEDS_ITSELF,
    CYCLE,
    TYPE,
    RULE
  }

  public static Verdict of(Reason reason) {
    return new Verdict(reason, "", Optional.empty());
  }

  public static Verdict type(String op) {
    return new Verdict(Reason.TYPE, op, Optional.empty());
  }

  public static Verdict broken(String op, Diagnostic rule) {
    return new Verdict(Reason.RULE, op, Optional.of(rule));
  }

  public boolean fits() {
    return reason == Reason.FITS;
  }

  /// Whether the wire can be drawn at all, be it in red.
  public boolean possible() {
    return fits() || reason == Reason.TYPE || reason == Reason.RULE;
  }
}
