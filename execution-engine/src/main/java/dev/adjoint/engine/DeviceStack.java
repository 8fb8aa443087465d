// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;

/// Values of one type put one behind the other along a new first axis; grows as they come.
final class DeviceStack {

  private static final long FIRST_ROOM = 8;

  private final Backend backend;
  private final Held held;
  private final TensorType slice;
  private DeviceValue room;
  private long count;

  /// @param held owns the memory
  DeviceStack(Backend backend, Held held, TensorType slice) {
    this.backend = backend;
    this.held = held;
    this.slice = slice;
    room = held.zeros(stacked(slice, FIRST_ROOM));
  }

  static TensorType stacked(TensorType slice, long count) {
    return slice.withShape(Shape.of(List.of(Dim.of(count))).append(slice.shape()));
  }

  /// The type of what lies along the first axis of `whole`.
  static TensorType slice(TensorType whole) {
    return whole.withShape(whole.shape().slice(1, whole.shape().rank()));
  }

  TensorType slice() {
    return slice;
  }

  void add(DeviceValue value) {
    long size = room.type().shape().dim(0).size();
    if (count == size) {
      DeviceValue larger = held.zeros(stacked(slice, Math.multiplyExact(size, 2L)));
      backend.copy(room.buffer(), larger.buffer(), held.bytes(room.type()));
      held.free(room);
      room = larger;
    }
    put(count++, value);
  }

  private void put(long index, DeviceValue value) {
    long bytes = held.bytes(slice);
    if (bytes > 0) {
      backend.copy(value.buffer(), room.buffer().slice(index * bytes, bytes), bytes);
    }
  }

  /// What has been put here so far; good until more is added.
  DeviceValue whole() {
    TensorType type = stacked(slice, count);
    return new DeviceValue(type, room.buffer().slice(0, held.bytes(type)));
  }

  /// Slice `index` along the first axis of `whole`, where it lies.
  static DeviceValue at(DeviceValue whole, long index, Held held) {
    TensorType type = slice(whole.type());
    long bytes = held.bytes(type);
    return new DeviceValue(type, whole.buffer().slice(index * bytes, bytes));
  }
}
