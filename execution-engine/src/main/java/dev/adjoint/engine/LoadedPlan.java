// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static java.util.Objects.requireNonNull;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.DeviceBuffer;
import dev.adjoint.backend.Invocation;
import dev.adjoint.backend.KernelFault;
import dev.adjoint.compile.Lowered;
import dev.adjoint.compile.memory.PlanMemory;
import dev.adjoint.op.Value;
import dev.adjoint.plan.ExecutionPlan;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import dev.adjoint.plan.Slot;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// A program made ready on a device: one arena, constants uploaded, every instruction bound to its
/// buffers. Executing allocates nothing; results stay in the arena until the next execution.
final class LoadedPlan implements AutoCloseable {

  /// A new value of a state, with a staging buffer where the source is itself a state that another
  /// update of the same run may overwrite.
  private record Update(DeviceBuffer source, DeviceBuffer target, long bytes) {}

  private final Backend backend;
  private final Lowered lowered;
  private final StateStore states;
  private final Program program;
  private final DeviceBuffer arena;
  private final Map<Integer, DeviceBuffer> buffers = new LinkedHashMap<>();
  private final List<DeviceBuffer> owned = new ArrayList<>();
  private final List<Instruction> steps;
  private final Invocation[] invocations;
  private final Invocation[] deferred;
  private final List<Update> stagings = new ArrayList<>();
  private final List<Update> updates = new ArrayList<>();
  private final SteadyTime steady = new SteadyTime();

  LoadedPlan(Backend backend, Lowered lowered, StateStore states) {
    this.backend = backend;
    this.lowered = lowered;
    this.states = states;
    this.program = lowered.program();
    ExecutionPlan plan = PlanMemory.plan(program, backend::elementBytes, backend.alignment());
    arena = backend.allocate(Math.max(plan.arenaBytes(), 1));
    owned.add(arena);
    try {
      plan.slots().forEach((id, slot) -> buffers.put(id, slice(slot)));
      program
          .states()
          .forEach(
              (name, value) ->
                  buffers.put(
                      value.id(),
                      states.ensure(
                          name, value.type(), requireNonNull(lowered.inits().get(name)))));
      program.constants().forEach(this::uploadConstant);
      plan.inPlace()
          .forEach(
              (id, state) -> buffers.put(id, buffer(requireNonNull(program.states().get(state)))));
      steps = program.instructions().stream().filter(s -> !plan.isDeferred(s)).toList();
      invocations = steps.stream().map(this::bind).toArray(Invocation[]::new);
      deferred =
          program.instructions().stream()
              .filter(plan::isDeferred)
              .map(this::bind)
              .toArray(Invocation[]::new);
      program.updates().entrySet().stream()
          .filter(e -> !plan.inPlace().containsKey(e.getValue().id()))
          .forEach(e -> planUpdate(e.getKey(), e.getValue()));
    } catch (RuntimeException fault) {
      // Nobody will hold this plan, so nobody else could free what it has taken so far.
      close();
      throw fault;
    }
  }

  /// The same plan in memory of its own; only the states are shared, which are not written into but
  /// by [#commit].
  LoadedPlan twin() {
    return new LoadedPlan(backend, lowered, states);
  }

  /// What its memory takes.
  long sizeBytes() {
    return owned.stream().mapToLong(DeviceBuffer::sizeBytes).sum();
  }

  /// What an execution takes once everything is warm, as far as that was found out.
  SteadyTime steady() {
    return steady;
  }

  private DeviceBuffer slice(Slot slot) {
    return arena.slice(slot.offset(), slot.sizeBytes());
  }

  private void uploadConstant(Value value, Tensor tensor) {
    DeviceBuffer buffer = backend.allocate(Math.max(bytes(value.type()), 1));
    backend.upload(tensor, buffer);
    buffers.put(value.id(), buffer);
    owned.add(buffer);
  }

  private Invocation bind(Instruction step) {
    List<DeviceBuffer> inputs = new ArrayList<>();
    step.inputs().forEach(v -> inputs.add(v.isPresent() ? buffer(v) : Absent.BUFFER));
    return backend.prepare(step, inputs, step.outputs().stream().map(this::buffer).toList());
  }

  private void planUpdate(String state, Value value) {
    DeviceBuffer target = buffer(requireNonNull(program.states().get(state)));
    DeviceBuffer source = buffer(value);
    long bytes = bytes(value.type());
    if (program.states().containsValue(value)) {
      DeviceBuffer staging = backend.allocate(Math.max(bytes, 1));
      owned.add(staging);
      stagings.add(new Update(source, staging, bytes));
      source = staging;
    }
    updates.add(new Update(source, target, bytes));
  }

  Program program() {
    return program;
  }

  DeviceBuffer buffer(Value value) {
    DeviceBuffer buffer = buffers.get(value.id());
    if (buffer == null) {
      throw new IllegalStateException("no memory was planned for v" + value.id());
    }
    return buffer;
  }

  private long bytes(TensorType type) {
    return Math.multiplyExact(type.shape().elements(), (long) backend.elementBytes(type.dtype()));
  }

  /// Feeds one input from the host, converted to the input's element type.
  void feed(Value input, Tensor tensor) {
    if (!tensor.shape().equals(input.shape())) {
      throw new IllegalArgumentException(tensor.type() + " was fed to " + input.type());
    }
    backend.upload(tensor.as(input.type().dtype()), buffer(input));
  }

  /// Feeds one input from memory on the device.
  void feed(Value input, DeviceBuffer from) {
    backend.copy(from, buffer(input), bytes(input.type()));
  }

  /// Runs every instruction but those that write into states; updates wait for [#commit].
  void execute(BooleanSupplier stop) {
    for (int i = 0; i < invocations.length; i++) {
      if (stop.getAsBoolean()) {
        throw new RunStopped();
      }
      try {
        invocations[i].run();
      } catch (KernelFault fault) {
        Instruction step = steps.get(i);
        throw new EngineException(
            "%s: %s: %s".formatted(step.origin().node(), step.op().name(), fault.getMessage()));
      }
    }
  }

  /// Applies all updates at once: sets aside states that go elsewhere, computes in place, copies
  /// the rest.
  void commit() {
    stagings.forEach(u -> backend.copy(u.source(), u.target(), u.bytes()));
    for (Invocation invocation : deferred) {
      invocation.run();
    }
    updates.forEach(u -> backend.copy(u.source(), u.target(), u.bytes()));
  }

  Tensor fetch(Value value) {
    return backend.download(buffer(value), value.type());
  }

  @Override
  public void close() {
    owned.forEach(DeviceBuffer::close);
  }
}
