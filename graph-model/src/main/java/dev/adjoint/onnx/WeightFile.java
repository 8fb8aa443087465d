// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.TensorProto;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Large weights in a file beside the model, one after another, each at a multiple of 4096 so that
/// it can be mapped into memory.
record WeightFile(String name, GraphProto whole) {

  private static final int SMALL = 1024;
  private static final int ALIGNMENT = 4096;
  private static final int CHUNK = 1 << 20;

  /// The graph with the large weights said to lie in the file.
  GraphProto graph() {
    List<TensorProto> stored = new ArrayList<>();
    long offset = 0;
    for (TensorProto tensor : whole.initializers()) {
      long length = tensor.data().bytes().byteSize();
      if (length < SMALL) {
        stored.add(tensor);
      } else {
        stored.add(
            tensor.outside(
                Map.of(
                    "location", name,
                    "offset", Long.toString(offset),
                    "length", Long.toString(length))));
        offset = padded(offset + length);
      }
    }
    return whole.withInitializers(stored);
  }

  private static long padded(long offset) {
    return (offset + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  void writeTo(OutputStream out) throws IOException {
    for (TensorProto tensor : whole.initializers()) {
      MemorySegment bytes = tensor.data().bytes();
      if (bytes.byteSize() >= SMALL) {
        for (long done = 0; done < bytes.byteSize(); done += CHUNK) {
          long length = Math.min(CHUNK, bytes.byteSize() - done);
          out.write(bytes.asSlice(done, length).toArray(ValueLayout.JAVA_BYTE));
        }
        out.write(new byte[(int) (padded(bytes.byteSize()) - bytes.byteSize())]);
      }
    }
  }
}
