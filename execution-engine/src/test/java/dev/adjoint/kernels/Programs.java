// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.DeviceBuffer;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.op.Value;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Runs a program instruction by instruction, one buffer a value, without planning.
final class Programs {

  private static final long RUN_KEY = 42;

  private final Backend backend;
  private final Map<Integer, DeviceBuffer> buffers = new HashMap<>();

  private Programs(Backend backend) {
    this.backend = backend;
  }

  /// The outputs by name. States that are not fed get [#state].
  static Map<String, Tensor> run(Backend backend, Program program, Map<String, Tensor> feeds) {
    Programs run = new Programs(backend);
    program.constants().forEach(run::upload);
    program.inputs().forEach((name, value) -> run.upload(value, fed(name, feeds)));
    program
        .states()
        .forEach(
            (name, value) ->
                run.upload(value, feeds.getOrDefault(name, state(name, value.type()))));
    program.instructions().forEach(run::execute);
    Map<String, Tensor> outputs = new LinkedHashMap<>();
    program
        .outputs()
        .forEach((name, v) -> outputs.put(name, backend.download(run.buffer(v), v.type())));
    run.buffers.values().forEach(DeviceBuffer::close);
    return outputs;
  }

  private static Tensor fed(String name, Map<String, Tensor> feeds) {
    Tensor fed = feeds.get(name);
    if (fed != null) {
      return fed;
    }
    if (!name.equals(ProgramBuilder.RUN_KEY)) {
      throw new IllegalArgumentException("nothing is fed to " + name);
    }
    return Tensor.vector(RUN_KEY).reshaped(dev.adjoint.type.Shape.SCALAR);
  }

  /// Random values that depend on the name alone.
  static Tensor state(String name, TensorType type) {
    Random random = new Random(name.hashCode());
    return Tensor.of(type.dtype(), type.shape(), i -> random.nextGaussian());
  }

  private void execute(Instruction step) {
    List<DeviceBuffer> inputs = new ArrayList<>();
    for (Value input : step.inputs()) {
      inputs.add(input.isPresent() ? buffer(input) : backend.allocate(0));
    }
    step.outputs().forEach(this::dirty);
    backend.prepare(step, inputs, step.outputs().stream().map(this::buffer).toList()).run();
  }

  /// Fills an output with ones first, so that a kernel that forgets an element or adds to what lies
  /// there is seen.
  private void dirty(Value output) {
    DType type = output.type().dtype();
    upload(output, Tensor.of(type, output.type().shape(), i -> 1));
  }

  private void upload(Value value, Tensor tensor) {
    long elements = value.type().shape().elements();
    DeviceBuffer buffer = backend.allocate(elements * backend.elementBytes(value.type().dtype()));
    backend.upload(tensor, buffer);
    buffers.put(value.id(), buffer);
  }

  private DeviceBuffer buffer(Value value) {
    DeviceBuffer buffer = buffers.get(value.id());
    if (buffer == null) {
      throw new IllegalStateException("v" + value.id() + " has no buffer yet");
    }
    return buffer;
  }
}
