// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.internal.Uniform;
import dev.adjoint.ops.shape.Dropout;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Optional;

/// One composite being expanded into a [ProgramBuilder].
record Expansion(ProgramBuilder program, OpDef op, Attributes attributes, List<Value> operands)
    implements NodeScope {

  @Override
  public boolean has(String port) {
    return Operands.has(op, operands, port);
  }

  @Override
  public Value input(String port) {
    return Operands.get(op, operands, port);
  }

  @Override
  public List<Value> variadic(String port) {
    return Operands.variadic(op, operands, port);
  }

  @Override
  public boolean training() {
    return program.training();
  }

  @Override
  public Value uniform(Shape shape, DType dtype) {
    Attributes settings =
        Attributes.of(Uniform.SHAPE, shape)
            .with(Uniform.DTYPE, dtype)
            .with(Uniform.SALT, attributes.find(Dropout.SEED).orElseGet(program::nextSalt));
    return program.emit(Uniform.OP, settings, program.runKey());
  }

  @Override
  public Value parameter(String name, TensorType type, Attributes settings) {
    String state = program.origin().node() + "/" + name;
    return program.state(state, type, new StateInit.Declared(settings, true));
  }

  @Override
  public List<Value> emitAll(OpDef inner, Attributes settings, List<Value> inputs) {
    return program.emitAll(inner, settings, inputs);
  }

  @Override
  public Value constant(Tensor value) {
    return program.constant(value);
  }

  @Override
  public Optional<Tensor> constantValue(Value value) {
    return program.constantValue(value);
  }
}
