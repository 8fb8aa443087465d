// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.UseScope;
import dev.adjoint.op.Value;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// A use whose inputs are values of a program under construction; what it emits goes there too.
public interface UseInProgram extends UseScope {

  ProgramBuilder program();

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

  @Override
  default List<Value> emitAll(OpDef inner, Attributes settings, List<Value> inputs) {
    return program().emitAll(inner, settings, inputs);
  }

  @Override
  default Value constant(Tensor value) {
    return program().constant(value);
  }

  @Override
  default Optional<Tensor> constantValue(Value value) {
    return program().constantValue(value);
  }
}
