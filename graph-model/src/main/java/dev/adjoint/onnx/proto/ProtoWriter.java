// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A message being written. Large byte fields are kept as they lie and copied only on the way into
/// the file, so that a model does not need its weights twice in memory.
public final class ProtoWriter {

  private static final int CHUNK = 1 << 20;

  private final List<MemorySegment> parts = new ArrayList<>();
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private final CodedOutputStream out = CodedOutputStream.newInstance(buffer, 256);
  private long flushed;

  /// Bytes of the message so far.
  public long sizeBytes() {
    flush();
    return flushed;
  }

  public ProtoWriter integer(int field, long value) {
    return with(() -> out.writeInt64(field, value));
  }

  public ProtoWriter single(int field, float value) {
    return with(() -> out.writeFloat(field, value));
  }

  /// Leaves an empty text out, as proto readers take a missing one for empty.
  public ProtoWriter text(int field, String value) {
    return value.isEmpty() ? this : entry(field, value);
  }

  /// Writes the text, empty or not: an entry of a list.
  public ProtoWriter entry(int field, String value) {
    return with(() -> out.writeByteArray(field, value.getBytes(StandardCharsets.UTF_8)));
  }

  public ProtoWriter bytes(int field, MemorySegment value) {
    head(field, value.byteSize());
    flush();
    append(value);
    return this;
  }

  /// Writes the message that `body` fills, empty or not.
  public ProtoWriter message(int field, Consumer<ProtoWriter> body) {
    ProtoWriter inner = new ProtoWriter();
    body.accept(inner);
    head(field, inner.sizeBytes());
    flush();
    inner.parts.forEach(this::append);
    return this;
  }

  private void head(int field, long length) {
    with(
        () -> {
          out.writeTag(field, WireFormat.WIRETYPE_LENGTH_DELIMITED);
          out.writeUInt64NoTag(length);
        });
  }

  private void append(MemorySegment part) {
    parts.add(part);
    flushed += part.byteSize();
  }

  private void flush() {
    with(out::flush);
    if (buffer.size() > 0) {
      append(MemorySegment.ofArray(buffer.toByteArray()));
      buffer.reset();
    }
  }

  public void writeTo(OutputStream file) throws IOException {
    flush();
    for (MemorySegment part : parts) {
      for (long done = 0; done < part.byteSize(); done += CHUNK) {
        long length = Math.min(CHUNK, part.byteSize() - done);
        file.write(part.asSlice(done, length).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE));
      }
    }
  }

  /// A write into memory.
  @FunctionalInterface
  private interface Write {
    void run() throws IOException;
  }

  private ProtoWriter with(Write write) {
    try {
      write.run();
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
