// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.PortRef;

/// What can be wrong with the graph-level nodes, said the same in compiled and eager runs.
public final class ControlFaults {

  private ControlFaults() {}

  /// `xs` of a Gradients node holds `x`, on which `y` does not depend.
  public static Diagnostic noPath(String node, PortRef x) {
    return Diagnostic.warning(
        "gradient.no-path",
        node,
        "xs",
        "y does not depend on " + x + " through differentiable ops: its gradient is 0");
  }

  /// An Assign whose target is no state.
  public static CompileException notState(String node, String target) {
    return new CompileException(
        Diagnostic.error(
            "Assign.variable",
            node,
            "variable",
            "only state can be assigned",
            "a wire straight from a Variable or Parameter",
            target));
  }

  /// Two writers of one state in one run would leave the result to chance.
  public static CompileException writtenTwice(String node, String state) {
    return new CompileException(
        Diagnostic.error(
            "update.conflict",
            node,
            "",
            state + " would be written twice in one run",
            "one Assign or Optimizer for each variable among what is fetched",
            "two"));
  }
}
