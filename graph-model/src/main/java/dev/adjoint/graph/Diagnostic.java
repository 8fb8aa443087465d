// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import dev.adjoint.op.Rejection;
import java.util.List;
import java.util.Optional;

/// Something to tell a person about a graph: stable code, place, what was expected, what is there,
/// and what would mend it.
///
/// @param port input port, output port or attribute name
/// @param inner what is wrong within the body that the attribute `port` of `node` holds: then the
///   rest tells of it as seen from outside
public record Diagnostic(
    Severity severity,
    String code,
    Optional<String> node,
    Optional<String> port,
    String problem,
    String expected,
    String actual,
    List<Fix> fixes,
    Optional<Diagnostic> inner) {

  /// An error keeps the graph from running; a warning does not.
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  public Diagnostic {
    fixes = List.copyOf(fixes);
  }

  public static Diagnostic error(
      String code, String node, String port, String problem, String expected, String actual) {
    return new Diagnostic(
        Severity.ERROR,
        code,
        Optional.of(node).filter(s -> !s.isEmpty()),
        Optional.of(port).filter(s -> !s.isEmpty()),
        problem,
        expected,
        actual,
        List.of(),
        Optional.empty());
  }

  /// The error of a node whose op rejects its inputs or attributes.
  public static Diagnostic rejected(String node, Rejection r) {
    return error(r.code(), node, r.port().orElse(""), r.problem(), r.expected(), r.actual());
  }

  public static Diagnostic warning(String code, String node, String port, String problem) {
    return new Diagnostic(
        Severity.WARNING,
        code,
        Optional.of(node).filter(s -> !s.isEmpty()),
        Optional.of(port).filter(s -> !s.isEmpty()),
        problem,
        "",
        "",
        List.of(),
        Optional.empty());
  }

  public Diagnostic withFixes(List<Fix> proposed) {
    return new Diagnostic(severity, code, node, port, problem, expected, actual, proposed, inner);
  }

  /// What is wrong in a body as the node that holds it tells it. Mends lie in the body, with the
  /// inner diagnostic.
  ///
  /// @param attribute name of the attribute that holds the body
  public static Diagnostic within(String node, String attribute, Diagnostic inner) {
    return new Diagnostic(
        inner.severity,
        inner.code,
        Optional.of(node),
        Optional.of(attribute),
        inner.place() + ": " + inner.problem,
        inner.expected,
        inner.actual,
        List.of(),
        Optional.of(inner));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /// Whether one of them is an error; of nearly every node there are none, so this is quick to say.
  public static boolean holdErrors(List<Diagnostic> all) {
    return !all.isEmpty() && all.stream().anyMatch(Diagnostic::isError);
  }

  /// Where it is: `h.B`, within a body `loop1/body/h.B`.
  public String place() {
    String here = node.orElse("graph");
    return inner
        .map(in -> here + "/" + port.orElse("") + "/" + in.place())
        .orElseGet(() -> here + port.map(p -> "." + p).orElse(""));
  }

  /// One line: `h.B: MatMul: inner dimensions differ; expected 784, actual 128 [MatMul.C2]`.
  public String line() {
    if (inner.isPresent()) {
      String prefix = node.orElse("graph") + "/" + port.orElse("") + "/";
      return prefix + inner.get().line();
    }
    String place = place();
    String details =
        (expected.isEmpty() ? "" : "; expected " + expected)
            + (actual.isEmpty() ? "" : ", actual " + actual);
    return place + ": " + problem + details + " [" + code + "]";
  }
}
