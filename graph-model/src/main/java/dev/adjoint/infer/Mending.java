// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.edit.Fixes;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tries the mends of an error on copies of the graph, all of it: a mend that would break another
/// node is none. What people would think of first and does not help is listed too, with the reason.
public final class Mending {

  private final Inference types;
  private final Diagnostic error;

  private Mending(Inference types, Diagnostic error) {
    this.types = types;
    this.error = error;
  }

  /// Mends that work, the least intrusive first, taking the wire off last; then those that do not.
  public static List<Mend> of(Inference types, Diagnostic error) {
    Mending mending = new Mending(types, error);
    List<Mend> mends = new ArrayList<>(error.fixes().stream().map(mending::tried).toList());
    mends.addAll(mending.vain());
    mends.sort(Comparator.comparing((Mend mend) -> !mend.works()));
    return List.copyOf(mends);
  }

  /// The error with those of its fixes that work.
  public static Diagnostic checked(Inference types, Diagnostic error) {
    Mending mending = new Mending(types, error);
    return error.withFixes(
        error.fixes().stream().filter(fix -> mending.tried(fix).works()).toList());
  }

  private Mend tried(Fix fix) {
    Graph mended = Fixes.toEdit(fix, types.graph()).apply(types.graph());
    Inference after = types.update(mended);
    Optional<Diagnostic> left = fresh(after);
    if (left.isPresent()) {
      return new Mend(fix, false, new Mend.Breaks(left.get()));
    }
    return new Mend(fix, true, outcome(fix, after));
  }

  /// The error itself if it is still there, else one that was not there before. An input that a
  /// mend leaves open is what was asked for.
  private Optional<Diagnostic> fresh(Inference after) {
    Set<String> before = new HashSet<>();
    types.diagnostics().forEach(known -> before.add(place(known)));
    before.remove(place(error));
    return after.diagnostics().stream()
        .filter(Diagnostic::isError)
        .filter(found -> !before.contains(place(found)))
        .filter(found -> !found.code().equals("graph.missing-input"))
        .findFirst();
  }

  private static String place(Diagnostic found) {
    return found.code() + "@" + found.node().orElse("") + "." + found.port().orElse("");
  }

  private Mend.Outcome outcome(Fix fix, Inference after) {
    String node = error.node().orElse("");
    Optional<Mend.Outcome> becomes =
        after.type(PortRef.of(node)).map(type -> new Mend.Becomes(node, type.display()));
    return fix instanceof Fix.Disconnect
        ? new Mend.LeavesOpen()
        : becomes.orElseGet(Mend.LeavesOpen::new);
  }

  private List<Mend> vain() {
    Optional<Facts> facts = error.node().flatMap(types::fact);
    if (facts.isEmpty() || facts.get().op().isEmpty() || error.code().startsWith("attribute.")) {
      return List.of();
    }
    Facts at = facts.get();
    Fault fault =
        new Fault(error, at.node(), at.op().get(), at.arrivals(), at.sources(), types.catalog());
    return InsertTranspose.vain(fault).stream()
        .filter(mend -> !error.fixes().contains(mend.fix()))
        .limit(1)
        .toList();
  }
}
