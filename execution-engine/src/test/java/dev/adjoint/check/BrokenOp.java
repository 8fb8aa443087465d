// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.check;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.Devices;
import dev.adjoint.graph.Graph;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.StandardOps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// An op of one input that computes what `real` does under the same name, with another gradient
/// rule.
record BrokenOp(OpDef real, OpDef op) {

  static BrokenOp like(OpDef real, Consumer<GradientScope> rule) {
    return new BrokenOp(
        real,
        OpDef.named(real.name())
            .input("input", "T", TypeSet.FLOATING)
            .output("output", "T")
            .shape(in -> in.shape("input"))
            .gradient(rule::accept)
            .build());
  }

  OpCatalog catalog() {
    List<OpDef> ops = new ArrayList<>(StandardOps.CATALOG.all());
    ops.replaceAll(o -> o == real ? op : o);
    return OpCatalog.of(ops);
  }

  List<Finding> check(Graph graph) {
    try (Backend backend = new PosingBackend(Devices.open("reference", 1), op, real)) {
      return GradientCheckTest.check(graph, catalog(), Map.of(), backend);
    }
  }
}
