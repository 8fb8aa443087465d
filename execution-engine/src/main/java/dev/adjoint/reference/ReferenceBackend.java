// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.BoundOperands;
import dev.adjoint.backend.DeviceBuffer;
import dev.adjoint.backend.DeviceMemoryException;
import dev.adjoint.backend.Invocation;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.plan.Instruction;
import dev.adjoint.reference.kernel.Call;
import dev.adjoint.reference.kernel.Cells;
import dev.adjoint.reference.kernel.ReferenceKernel;
import dev.adjoint.reference.kernel.ReferenceKernels;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// The device `reference`: one thread, eight bytes an element, float32 computed as float64.
final class ReferenceBackend implements Backend {

  static final String ID = "reference";
  static final String DESCRIPTION = "Reference · plain Java in double precision, 1 thread";

  private static final int CELL_BYTES = 8;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return DESCRIPTION;
  }

  @Override
  public int elementBytes(DType dtype) {
    return CELL_BYTES;
  }

  /// Floating values come back as float64, so that no digit of the oracle is lost.
  @Override
  public TensorType hostType(TensorType type) {
    return type.dtype() == DType.FLOAT32 ? type.withDType(DType.FLOAT64) : type;
  }

  @Override
  public DeviceBuffer allocate(long bytes) {
    try {
      return new ReferenceBuffer(Arena.ofAuto().allocate(bytes, alignment()));
    } catch (OutOfMemoryError e) {
      throw new DeviceMemoryException(ID, bytes, Runtime.getRuntime().freeMemory());
    }
  }

  @Override
  public void upload(Tensor tensor, DeviceBuffer buffer) {
    Cells cells = new Cells(tensor.type(), segment(buffer));
    boolean floating = tensor.dtype().isFloating();
    for (long i = 0; i < tensor.elements(); i++) {
      if (floating) {
        cells.set(i, tensor.get(i));
      } else {
        cells.setLong(i, tensor.getLong(i));
      }
    }
  }

  @Override
  public Tensor download(DeviceBuffer buffer, TensorType type) {
    Cells cells = new Cells(type, segment(buffer));
    Tensor tensor = Tensor.zeros(hostType(type));
    boolean floating = type.dtype().isFloating();
    for (long i = 0; i < tensor.elements(); i++) {
      if (floating) {
        tensor.set(i, cells.get(i));
      } else {
        tensor.setLong(i, cells.getLong(i));
      }
    }
    return tensor;
  }

  @Override
  public void copy(DeviceBuffer from, DeviceBuffer to, long bytes) {
    MemorySegment.copy(segment(from), 0, segment(to), 0, bytes);
  }

  @Override
  public boolean supports(OpDef op, Attributes attributes, List<TensorType> inputs) {
    return ReferenceKernels.find(op).isPresent();
  }

  @Override
  public Invocation prepare(
      Instruction instruction, List<DeviceBuffer> inputs, List<DeviceBuffer> outputs) {
    OpDef op = instruction.op();
    ReferenceKernel kernel =
        ReferenceKernels.find(op)
            .orElseThrow(() -> new IllegalArgumentException(ID + " has no kernel for " + op));
    Call call =
        new Call(
            instruction.attributes(),
            bind(instruction.inputs(), inputs),
            bind(instruction.outputs(), outputs).stream().map(Optional::orElseThrow).toList());
    return () -> kernel.run(call);
  }

  private static List<Optional<Cells>> bind(List<Value> values, List<DeviceBuffer> buffers) {
    return BoundOperands.of(values, buffers, (type, buffer) -> new Cells(type, segment(buffer)));
  }

  private static MemorySegment segment(DeviceBuffer buffer) {
    return ((ReferenceBuffer) buffer).data();
  }

  @Override
  public void close() {
    // Buffers belong to the garbage collector.
  }
}
