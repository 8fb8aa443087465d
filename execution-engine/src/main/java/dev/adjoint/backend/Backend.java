// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.backend;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.plan.Instruction;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;

/// One device. Not thread-safe: one thread at a time prepares and runs. Closing frees every buffer.
public interface Backend extends AutoCloseable {

  /// `reference`, `cpu`, `cuda:0`, …
  String id();

  /// One line for people, such as `CPU · oneDNN, 2 threads`.
  String description();

  /// Bytes one element takes on this device; the reference backend computes everything in 8.
  int elementBytes(DType dtype);

  /// The type in which values of `type` come back from this device ([#download]).
  default TensorType hostType(TensorType type) {
    return type;
  }

  /// Alignment in bytes that slices of a buffer must keep.
  default int alignment() {
    return 64;
  }

  /// New memory, zero-filled; owned by the caller, freed by [DeviceBuffer#close] or with the
  /// backend.
  ///
  /// @throws DeviceMemoryException if the device has not that much
  DeviceBuffer allocate(long bytes);

  /// Copies a host tensor into the buffer, converting to the device's element layout.
  void upload(Tensor tensor, DeviceBuffer buffer);

  /// Copies the value of `type` out of the buffer; the result has type [#hostType].
  Tensor download(DeviceBuffer buffer, TensorType type);

  /// Copies `bytes` between buffers of this device.
  void copy(DeviceBuffer from, DeviceBuffer to, long bytes);

  /// True when a kernel for the op exists here for these types; composites with a fused kernel say
  /// true, which keeps lowering from expanding them.
  boolean supports(OpDef op, Attributes attributes, List<TensorType> inputs);

  /// Binds an instruction to buffers, once; the invocation may run many times. Shapes and
  /// attributes have been validated by inference; kernels still check what depends on data (index
  /// bounds). The output of an Add, Sub, Mul or Div may lie in the buffer of an operand of the same
  /// type: such kernels read an element before they write it.
  Invocation prepare(
      Instruction instruction, List<DeviceBuffer> inputs, List<DeviceBuffer> outputs);

  @Override
  void close();
}
