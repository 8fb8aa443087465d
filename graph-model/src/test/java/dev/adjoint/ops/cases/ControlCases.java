// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.control.Assign;
import dev.adjoint.ops.control.Optimizer;
import java.util.List;

/// What the graph-level ops refuse. They act on a whole graph, so no single use shows what they do.
final class ControlCases {

  static final CaseList CASES =
      new CaseList(
          List.of(),
          List.of(
              RejectedCase.of(Assign.OP, "C1").of(type(2, 3)).of(type(3, 2)),
              RejectedCase.of(Assign.OP, "C1").of(type(1)).of(type()),
              RejectedCase.of(Optimizer.OP, "C1").of(type(2))));

  private ControlCases() {}
}
