// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.DType;
import java.util.function.UnaryOperator;

/// A reduction whose formula needs real numbers, on data that may be whole: computed in double
/// precision and rounded towards zero, as a conversion does.
final class AsReals {

  private AsReals() {}

  static Value of(NodeScope node, UnaryOperator<Value> reduction) {
    Formula f = new Formula(node);
    Value data = node.input("data");
    DType own = data.type().dtype();
    Value real = own.isFloating() ? data : f.cast(data, DType.FLOAT64);
    return f.cast(reduction.apply(real), own);
  }
}
