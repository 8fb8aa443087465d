// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

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

/// A backend that computes one op, unknown to it, as another.
record StandIn(Backend real, OpDef unknown, OpDef as) implements Backend {

  @Override
  public String id() {
    return real.id();
  }

  @Override
  public String description() {
    return real.description();
  }

  @Override
  public int elementBytes(DType dtype) {
    return real.elementBytes(dtype);
  }

  @Override
  public TensorType hostType(TensorType type) {
    return real.hostType(type);
  }

  @Override
  public DeviceBuffer allocate(long bytes) {
    return real.allocate(bytes);
  }

  @Override
  public void upload(Tensor tensor, DeviceBuffer buffer) {
    real.upload(tensor, buffer);
  }

  @Override
  public Tensor download(DeviceBuffer buffer, TensorType type) {
    return real.download(buffer, type);
  }

  @Override
  public void copy(DeviceBuffer from, DeviceBuffer to, long bytes) {
    real.copy(from, to, bytes);
  }

  @Override
  public boolean supports(OpDef op, Attributes attributes, List<TensorType> inputs) {
    return real.supports(known(op), attributes, inputs);
  }

  @Override
  public Invocation prepare(
      Instruction step, List<DeviceBuffer> inputs, List<DeviceBuffer> outputs) {
    Instruction known =
        new Instruction(
            known(step.op()), step.attributes(), step.inputs(), step.outputs(), step.origin());
    return real.prepare(known, inputs, outputs);
  }

  private OpDef known(OpDef op) {
    return op == unknown ? as : op;
  }

  @Override
  public void close() {
    real.close();
  }
}
