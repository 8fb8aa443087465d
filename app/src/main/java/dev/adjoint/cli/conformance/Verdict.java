// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli.conformance;

/// What became of a case.
///
/// @param why one line, empty when it passed
public record Verdict(Kind kind, String why) {

  static final Verdict PASS = new Verdict(Kind.PASS, "");

  /// `UNSUPPORTED` is a model that says what Adjoint has no word for, refused by name.
  public enum Kind {
    PASS,
    FAIL,
    UNSUPPORTED
  }

  static Verdict fail(String why) {
    return new Verdict(Kind.FAIL, why.lines().findFirst().orElse(""));
  }

  static Verdict unsupported(String why) {
    return new Verdict(Kind.UNSUPPORTED, why.lines().findFirst().orElse(""));
  }

  /// The line that is printed for the case called `name`.
  public String line(String name) {
    return switch (kind) {
      case PASS -> "pass " + name;
      case FAIL -> "FAIL " + name + ": " + why;
      case UNSUPPORTED -> "unsupported " + name + ": " + why;
    };
  }
}
