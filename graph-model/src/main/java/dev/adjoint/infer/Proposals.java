// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;
import dev.adjoint.graph.Node;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds to each error of a node what would mend it, the least intrusive first.
final class Proposals {

  private static final List<FixStrategy> STRATEGIES =
      List.of(
          new InsertCast(),
          new ChangeAttribute(),
          new DeclareShape(),
          new InsertTranspose(),
          new InsertFlatten(),
          new InsertAxis(),
          new InsertReshape(),
          new InsertDense(),
          new TakeOff());

  private Proposals() {}

  static List<Diagnostic> mend(
      Typing typing,
      Node node,
      OpDef op,
      List<Arrival> arrivals,
      List<Optional<Node>> sources,
      OpCatalog catalog) {
    if (!typing.hasErrors()) {
      return typing.diagnostics();
    }
    List<Diagnostic> mended = new ArrayList<>();
    for (Diagnostic diagnostic : typing.diagnostics()) {
      mended.add(
          diagnostic.isError()
              ? mend(new Fault(diagnostic, node, op, arrivals, sources, catalog))
              : diagnostic);
    }
    return mended;
  }

  private static Diagnostic mend(Fault fault) {
    List<Fix> fixes = new ArrayList<>();
    STRATEGIES.forEach(strategy -> fixes.addAll(strategy.propose(fault)));
    return fault.error().withFixes(fixes);
  }
}
