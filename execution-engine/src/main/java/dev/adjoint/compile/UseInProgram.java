// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// A use whose inputs are values of a program under construction; what it emits goes there too.
public interface UseInProgram extends UseOfOperands {

  ProgramBuilder program();

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
