// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.json;

import com.google.protobuf.StandIn;
import dev.adjoint.architecture.wrong.ops.OpThatKnowsGraphs;

/// A reader that knows one op, and protobuf.
public final class ReaderThatNamesAnOp {
  private final OpThatKnowsGraphs a = new OpThatKnowsGraphs();
  private final StandIn b = new StandIn();
}
