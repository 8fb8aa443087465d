// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.DeviceBuffer;
import dev.adjoint.compile.StateInit;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/// The states of a session on its device: parameters, variables, optimizer slots. A state comes
/// into being when a plan first needs it; values given before that (weights files, a person's edit)
/// wait until then.
final class StateStore implements AutoCloseable {

  private record Held(TensorType type, StateInit init, DeviceBuffer buffer) {}

  private final Backend backend;
  private final long seed;
  private final Map<String, Held> held = new LinkedHashMap<>();
  private final Map<String, Tensor> waiting = new LinkedHashMap<>();

  StateStore(Backend backend, long seed) {
    this.backend = backend;
    this.seed = seed;
  }

  /// The buffer of `name`, made and filled when it does not exist yet.
  ///
  /// @throws EngineException when the state, or the value that waits for it, has another shape
  DeviceBuffer ensure(String name, TensorType type, StateInit init) {
    Held existing = held.get(name);
    if (existing != null) {
      requireShape(name, existing.type().shape(), type.shape());
      return existing.buffer();
    }
    Tensor first = waiting.get(name);
    if (first == null) {
      first = Initializers.first(name, type, init, seed);
    }
    requireShape(name, type.shape(), first.shape());
    DeviceBuffer buffer = backend.allocate(bytes(type));
    backend.upload(first.as(type.dtype()), buffer);
    held.put(name, new Held(type, init, buffer));
    waiting.remove(name);
    return buffer;
  }

  private static void requireShape(String name, Shape expected, Shape actual) {
    if (!expected.equals(actual)) {
      throw new EngineException(
          "%s: expected shape %s, got %s".formatted(name, expected.display(), actual.display()));
    }
  }

  Optional<Tensor> get(String name) {
    Held state = held.get(name);
    return state == null
        ? Optional.ofNullable(waiting.get(name))
        : Optional.of(backend.download(state.buffer(), state.type()));
  }

  /// @throws EngineException when the shape is another
  void set(String name, Tensor value) {
    Held state = held.get(name);
    if (state == null) {
      waiting.put(name, value);
      return;
    }
    requireShape(name, state.type().shape(), value.shape());
    backend.upload(value.as(state.type().dtype()), state.buffer());
  }

  SequencedMap<String, Tensor> all() {
    LinkedHashMap<String, Tensor> values = new LinkedHashMap<>(waiting);
    held.forEach((name, state) -> values.put(name, backend.download(state.buffer(), state.type())));
    return values;
  }

  /// The states as they were when [#all] gave `values`: those that came into being since get their
  /// first value again.
  void restore(Map<String, Tensor> values) {
    waiting.clear();
    values.forEach(this::set);
    held.forEach(
        (name, state) -> {
          if (!values.containsKey(name)) {
            Tensor first = Initializers.first(name, state.type(), state.init(), seed);
            backend.upload(first.as(state.type().dtype()), state.buffer());
          }
        });
  }

  /// A state on the device, once it exists.
  Optional<DeviceValue> device(String name) {
    return Optional.ofNullable(held.get(name)).map(s -> new DeviceValue(s.type(), s.buffer()));
  }

  /// Forgets the states of that name: the next plan that needs one begins anew.
  void forget(Predicate<String> unwanted) {
    waiting.keySet().removeIf(unwanted);
    held.entrySet()
        .removeIf(
            e -> {
              boolean gone = unwanted.test(e.getKey());
              if (gone) {
                e.getValue().buffer().close();
              }
              return gone;
            });
  }

  /// States whose name is `prefix` and one part more: no optimizer slots of theirs.
  SequencedMap<String, Tensor> under(String prefix) {
    LinkedHashMap<String, Tensor> values = new LinkedHashMap<>();
    held.forEach(
        (name, state) -> {
          if (name.startsWith(prefix) && name.indexOf('/', prefix.length()) < 0) {
            values.put(name, backend.download(state.buffer(), state.type()));
          }
        });
    return values;
  }

  private long bytes(TensorType type) {
    return Math.multiplyExact(type.shape().elements(), (long) backend.elementBytes(type.dtype()));
  }

  @Override
  public void close() {
    held.values().forEach(state -> state.buffer().close());
    held.clear();
  }
}
