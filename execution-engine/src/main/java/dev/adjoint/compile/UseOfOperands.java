// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.UseScope;
import dev.adjoint.op.Value;
import java.util.List;

/// A use that finds its inputs in a list, in the order of the op's ports.
public interface UseOfOperands extends UseScope {

  OpDef op();

  List<Value> operands();

  @Override
  default boolean has(String port) {
    return Operands.has(op(), operands(), port);
  }

  @Override
  default Value input(String port) {
    return Operands.get(op(), operands(), port);
  }

  @Override
  default List<Value> variadic(String port) {
    return Operands.variadic(op(), operands(), port);
  }
}
