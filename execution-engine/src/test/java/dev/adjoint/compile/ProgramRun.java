// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.DeviceBuffer;
import dev.adjoint.backend.Invocation;
import dev.adjoint.op.Value;
import dev.adjoint.plan.ExecutionPlan;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Executes a program by itself, without engine: every value in a buffer of its own, or all in the
/// arena of a plan. Inputs and states get random numbers that depend on their names alone.
public final class ProgramRun implements AutoCloseable {

  private final Backend backend;
  private final Program program;
  private final Map<Integer, DeviceBuffer> buffers = new LinkedHashMap<>();
  private final List<DeviceBuffer> owned = new ArrayList<>();
  private final List<Invocation> invocations = new ArrayList<>();
  private final List<Invocation> deferred = new ArrayList<>();

  public ProgramRun(Backend backend, Program program) {
    this(backend, program, new ExecutionPlan(program, Map.of(), 0, Map.of()));
  }

  public ProgramRun(Backend backend, Program program, ExecutionPlan plan) {
    this.backend = backend;
    this.program = program;
    DeviceBuffer arena = own(backend.allocate(Math.max(1, plan.arenaBytes())));
    plan.slots().forEach((id, s) -> buffers.put(id, arena.slice(s.offset(), s.sizeBytes())));
    program.constants().forEach((value, tensor) -> backend.upload(tensor, buffer(value)));
    plan.inPlace().forEach((id, state) -> buffers.put(id, buffer(program.states().get(state))));
    for (Instruction step : program.instructions()) {
      List<DeviceBuffer> inputs =
          step.inputs().stream().map(v -> v.isPresent() ? buffer(v) : arena).toList();
      List<DeviceBuffer> outputs = step.outputs().stream().map(this::buffer).toList();
      Invocation bound = backend.prepare(step, inputs, outputs);
      (plan.isDeferred(step) ? deferred : invocations).add(bound);
    }
  }

  private DeviceBuffer own(DeviceBuffer buffer) {
    owned.add(buffer);
    return buffer;
  }

  private DeviceBuffer buffer(Value value) {
    return buffers.computeIfAbsent(
        value.id(), id -> own(backend.allocate(Math.max(1, bytes(value.type())))));
  }

  private long bytes(TensorType type) {
    return type.shape().elements() * backend.elementBytes(type.dtype());
  }

  /// Runs once, as the engine does; outputs by name, new values of states by `:name`.
  public Map<String, Tensor> run() {
    feed();
    invocations.forEach(Invocation::run);
    Map<String, Tensor> results = new LinkedHashMap<>();
    program.outputs().forEach((name, value) -> results.put(name, read(value)));
    Map<Value, Tensor> states = new LinkedHashMap<>();
    program.states().values().forEach(state -> states.put(state, read(state)));
    deferred.forEach(Invocation::run);
    program
        .updates()
        .forEach(
            (name, value) ->
                results.put(
                    ":" + name,
                    Optional.ofNullable(states.get(value)).orElseGet(() -> read(value))));
    return results;
  }

  public void feed() {
    program.inputs().forEach((name, value) -> backend.upload(sample(name, value), buffer(value)));
    program.states().forEach((name, value) -> backend.upload(sample(name, value), buffer(value)));
  }

  /// Nanoseconds that each instruction takes, the least of `rounds`.
  public long[] leastNanos(int rounds) {
    long[] least = new long[invocations.size()];
    java.util.Arrays.fill(least, Long.MAX_VALUE);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < least.length; i++) {
        long start = System.nanoTime();
        invocations.get(i).run();
        least[i] = Math.min(least[i], System.nanoTime() - start);
      }
    }
    return least;
  }

  private Tensor read(Value value) {
    return backend.download(buffer(value), value.type());
  }

  private static Tensor sample(String name, Value value) {
    Random random = new Random(name.hashCode());
    DType dtype = value.type().dtype();
    return Tensor.of(
        dtype, value.shape(), i -> dtype.isFloating() ? random.nextGaussian() : random.nextInt(2));
  }

  @Override
  public void close() {
    owned.forEach(DeviceBuffer::close);
  }
}
