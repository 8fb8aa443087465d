// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorfile;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Writes memory of any length to a stream.
final class RawBytes {

  private static final int CHUNK = 1 << 16;

  private RawBytes() {}

  static void write(MemorySegment data, OutputStream out) throws IOException {
    byte[] chunk = new byte[(int) Math.min(CHUNK, data.byteSize())];
    for (long at = 0; at < data.byteSize(); at += chunk.length) {
      int count = (int) Math.min(chunk.length, data.byteSize() - at);
      MemorySegment.copy(data, ValueLayout.JAVA_BYTE, at, chunk, 0, count);
      out.write(chunk, 0, count);
    }
  }
}
