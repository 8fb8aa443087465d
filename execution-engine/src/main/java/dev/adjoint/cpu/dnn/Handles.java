// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/// The native objects of one share and the memory between them. Objects are destroyed by whoever
/// runs this, once the share is no longer used; memory goes with the garbage collector.
final class Handles implements Runnable {

  private record Handle(String destroy, long address) {}

  private final Dnn dnn;
  private final List<Handle> handles = new ArrayList<>();
  private final List<MemorySegment> memory = new ArrayList<>();

  Handles(Dnn dnn) {
    this.dnn = dnn;
  }

  long stream() {
    return keep("dnnl_stream_destroy", dnn.stream());
  }

  long descriptor(long descriptor) {
    return keep("dnnl_memory_desc_destroy", descriptor);
  }

  long primitiveDescriptor(long descriptor) {
    return keep("dnnl_primitive_desc_destroy", descriptor);
  }

  long primitive(long descriptor) {
    return keep("dnnl_primitive_destroy", dnn.primitive(descriptor));
  }

  long memory(long descriptor, long address) {
    return keep("dnnl_memory_destroy", dnn.memory(descriptor, address));
  }

  /// Fresh memory of the size of a descriptor.
  long memory(long descriptor) {
    MemorySegment fresh = Arena.ofAuto().allocate(Math.max(64, dnn.sizeBytes(descriptor)), 64);
    memory.add(fresh);
    return memory(descriptor, fresh.address());
  }

  /// Operand numbers and memories as a primitive takes them: an int and a pointer each.
  long arguments(long... pairs) {
    MemorySegment list = Arena.ofAuto().allocate(8L * pairs.length, 8);
    for (int i = 0; i < pairs.length; i += 2) {
      list.set(ValueLayout.JAVA_INT, 8L * i, Math.toIntExact(pairs[i]));
      list.set(ValueLayout.JAVA_LONG, 8L * i + 8, pairs[i + 1]);
    }
    memory.add(list);
    return list.address();
  }

  private long keep(String destroy, long address) {
    handles.add(new Handle(destroy, address));
    return address;
  }

  /// Destroys the objects, the last one first.
  @Override
  public void run() {
    for (Handle handle : handles.reversed()) {
      dnn.status(handle.destroy(), "l", handle.address());
    }
    handles.clear();
  }
}
