// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu;

import com.sun.management.OperatingSystemMXBean;
import dev.adjoint.backend.Backend;
import dev.adjoint.backend.BoundOperands;
import dev.adjoint.backend.DeviceBuffer;
import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.gemm.Gemm;
import dev.adjoint.cpu.kernel.Binding;
import dev.adjoint.cpu.kernel.CpuKernel;
import dev.adjoint.cpu.kernel.CpuKernels;
import dev.adjoint.cpu.kernel.Operand;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.plan.Instruction;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;

/// The device `cpu`: elements lie in memory as in host tensors. Owns its threads and its memory.
final class CpuBackend implements Backend {

  static final String ID = "cpu";

  private final Workers workers;
  private final Gemm gemm;
  private final CpuMemory memory = new CpuMemory(physicalBytes());

  /// @param threads 0 for one a core
  CpuBackend(int threads) {
    workers = new Workers(threads > 0 ? threads : Runtime.getRuntime().availableProcessors());
    gemm = new Gemm(workers);
  }

  private static long physicalBytes() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : Long.MAX_VALUE;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    int threads = workers.threads();
    return "CPU · %s, %d %s"
        .formatted(gemm.library(), threads, threads == 1 ? "thread" : "threads");
  }

  @Override
  public int elementBytes(DType dtype) {
    return dtype.sizeBytes();
  }

  @Override
  public int alignment() {
    return CpuMemory.ALIGNMENT;
  }

  @Override
  public DeviceBuffer allocate(long bytes) {
    return memory.allocate(bytes);
  }

  @Override
  public void upload(Tensor tensor, DeviceBuffer buffer) {
    MemorySegment.copy(tensor.data(), 0, segment(buffer), 0, tensor.data().byteSize());
  }

  @Override
  public Tensor download(DeviceBuffer buffer, TensorType type) {
    Tensor tensor = Tensor.zeros(type);
    MemorySegment.copy(segment(buffer), 0, tensor.data(), 0, tensor.data().byteSize());
    return tensor;
  }

  @Override
  public void copy(DeviceBuffer from, DeviceBuffer to, long bytes) {
    MemorySegment.copy(segment(from), 0, segment(to), 0, bytes);
  }

  @Override
  public boolean supports(OpDef op, Attributes attributes, List<TensorType> inputs) {
    return CpuKernels.find(op).isPresent();
  }

  @Override
  public Invocation prepare(
      Instruction instruction, List<DeviceBuffer> inputs, List<DeviceBuffer> outputs) {
    OpDef op = instruction.op();
    CpuKernel kernel =
        CpuKernels.find(op)
            .orElseThrow(() -> new IllegalArgumentException(ID + " has no kernel for " + op));
    return kernel.bind(
        new Binding(
            instruction.attributes(),
            operands(instruction.inputs(), inputs),
            operands(instruction.outputs(), outputs).stream().map(Optional::orElseThrow).toList(),
            workers,
            gemm));
  }

  private static List<Optional<Operand>> operands(List<Value> values, List<DeviceBuffer> buffers) {
    return BoundOperands.of(values, buffers, (type, buffer) -> Operand.of(type, segment(buffer)));
  }

  private static MemorySegment segment(DeviceBuffer buffer) {
    return ((CpuBuffer) buffer).data();
  }

  @Override
  public void close() {
    workers.close();
    memory.close();
  }
}
