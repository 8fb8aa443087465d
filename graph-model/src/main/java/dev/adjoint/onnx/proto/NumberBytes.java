// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A growing row of numbers as little-endian bytes: what the typed fields of a tensor become, so
/// that they read like raw data.
final class NumberBytes {

  private static final int LARGEST = Integer.MAX_VALUE - 16;

  private byte[] bytes = new byte[0];
  private ByteBuffer view = ByteBuffer.wrap(bytes);
  private int size;

  void put(byte[] more) throws ProtoException {
    if (size == 0) {
      bytes = more;
      view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    } else {
      room(more.length);
      System.arraycopy(more, 0, bytes, size, more.length);
    }
    size += more.length;
  }

  void putInt(int value) throws ProtoException {
    room(4);
    view.putInt(size, value);
    size += 4;
  }

  void putLong(long value) throws ProtoException {
    room(8);
    view.putLong(size, value);
    size += 8;
  }

  private void room(int more) throws ProtoException {
    if (more > LARGEST - size) {
      throw new ProtoException("holds a tensor of more than 2 GiB");
    }
    if (size + more > bytes.length) {
      long grown = Math.max(64, Math.max(size + (long) more, bytes.length * 2L));
      bytes = Arrays.copyOf(bytes, (int) Math.min(grown, LARGEST));
      view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  MemorySegment segment() {
    return MemorySegment.ofArray(bytes).asSlice(0, size);
  }
}
