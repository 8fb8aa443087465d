// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.BackendProvider;
import dev.adjoint.backend.DeviceBuffer;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Use;
import dev.adjoint.op.Value;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Origin;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// Runs one op on one backend: uploads, prepares, runs, downloads.
final class OneOp {

  private OneOp() {}

  static Backend open(String device) {
    return open(device, 2);
  }

  static Backend open(String device, int threads) {
    return ServiceLoader.load(BackendProvider.class).stream()
        .flatMap(provider -> provider.get().open(device, threads).stream())
        .findFirst()
        .orElseThrow();
  }

  static Tensor run(Backend backend, OpDef op, Tensor... inputs) {
    return run(backend, op, Attributes.NONE, inputs);
  }

  static Tensor run(Backend backend, OpDef op, Attributes attributes, Tensor... inputs) {
    return run(backend, op, attributes, List.of(inputs).stream().map(Optional::of).toList())
        .getFirst();
  }

  /// @param inputs empty where an optional input is open
  static List<Tensor> run(
      Backend backend, OpDef op, Attributes attributes, List<Optional<Tensor>> inputs) {
    List<TensorType> types =
        new Use(
                op,
                attributes,
                inputs.stream().map(in -> in.map(Tensor::type)).toList(),
                inputs::get)
            .outputTypes();
    List<Value> inputValues = new ArrayList<>();
    List<DeviceBuffer> inputBuffers = new ArrayList<>();
    for (Optional<Tensor> input : inputs) {
      inputValues.add(input.map(t -> value(inputValues.size(), t.type())).orElse(Value.ABSENT));
      inputBuffers.add(input.map(t -> upload(backend, t)).orElse(backend.allocate(0)));
    }
    List<Value> outputValues = new ArrayList<>();
    List<DeviceBuffer> outputBuffers = new ArrayList<>();
    for (TensorType type : types) {
      outputValues.add(value(1000 + outputValues.size(), type));
      outputBuffers.add(dirty(backend, type));
    }
    Origin origin = new Origin("node", Phase.FORWARD);
    Instruction instruction = new Instruction(op, attributes, inputValues, outputValues, origin);
    backend.prepare(instruction, inputBuffers, outputBuffers).run();
    List<Tensor> outputs = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      outputs.add(backend.download(outputBuffers.get(i), types.get(i)));
    }
    inputBuffers.forEach(DeviceBuffer::close);
    outputBuffers.forEach(DeviceBuffer::close);
    return outputs;
  }

  private static Value value(int id, TensorType type) {
    return new Value(id, type);
  }

  private static long bytes(Backend backend, TensorType type) {
    return type.shape().elements() * backend.elementBytes(type.dtype());
  }

  private static DeviceBuffer upload(Backend backend, Tensor tensor) {
    DeviceBuffer buffer = backend.allocate(bytes(backend, tensor.type()));
    backend.upload(tensor, buffer);
    return buffer;
  }

  /// A buffer full of ones, so that a kernel that forgets an element or adds to what lies there is
  /// seen.
  private static DeviceBuffer dirty(Backend backend, TensorType type) {
    return upload(backend, Tensor.of(type.dtype(), type.shape(), i -> 1));
  }
}
