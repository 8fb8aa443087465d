// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.check;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.DeviceBuffer;
import dev.adjoint.backend.Invocation;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.plan.Instruction;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;

/// A backend that computes `posing` with the kernel of `real`.
public record PosingBackend(Backend behind, OpDef posing, OpDef real) implements Backend {

  private OpDef known(OpDef op) {
    return op == posing ? real : op;
  }

  @Override
  public boolean supports(OpDef op, Attributes attributes, List<TensorType> inputs) {
    return behind.supports(known(op), attributes, inputs);
  }

  @Override
  public Invocation prepare(
      Instruction instruction, List<DeviceBuffer> inputs, List<DeviceBuffer> outputs) {
    return behind.prepare(
        new Instruction(
            known(instruction.op()),
            instruction.attributes(),
            instruction.inputs(),
            instruction.outputs(),
            instruction.origin()),
        inputs,
        outputs);
  }

  @Override
  public String id() {
    return behind.id();
  }

  @Override
  public String description() {
    return behind.description();
  }

  @Override
  public int elementBytes(DType dtype) {
    return behind.elementBytes(dtype);
  }

  @Override
  public TensorType hostType(TensorType type) {
    return behind.hostType(type);
  }

  @Override
  public int alignment() {
    return behind.alignment();
  }

  @Override
  public DeviceBuffer allocate(long bytes) {
    return behind.allocate(bytes);
  }

  @Override
  public void upload(Tensor tensor, DeviceBuffer buffer) {
    behind.upload(tensor, buffer);
  }

  @Override
  public Tensor download(DeviceBuffer buffer, TensorType type) {
    return behind.download(buffer, type);
  }

  @Override
  public void copy(DeviceBuffer from, DeviceBuffer to, long bytes) {
    behind.copy(from, to, bytes);
  }

  @Override
  public void close() {
    behind.close();
  }
}
