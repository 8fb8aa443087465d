// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.TensorType;
import java.util.List;

/// Element types and shapes of all outputs at once, for ops whose outputs differ in both; called
/// whether or not the inputs are ranked.
@FunctionalInterface
public interface TypesRule {
  /// @throws Rejection.Raised through [ShapeScope#reject]
  List<TensorType> types(ShapeScope in);
}
