// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import java.util.List;

/// Expresses a composite op in other ops; returns one value per output.
@FunctionalInterface
public interface Decomposition {
  List<Value> expand(NodeScope node);
}
