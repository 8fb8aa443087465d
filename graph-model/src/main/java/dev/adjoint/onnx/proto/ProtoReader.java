// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// The fields of one message after another. Every length is checked against the end of the message
/// that holds it, and that of the whole against the file: memory is never taken for bytes that are
/// not there.
public final class ProtoReader {

  /// Graphs inside attributes of nodes inside graphs. Models are a few deep; each level takes a
  /// handful of stack frames.
  static final int DEEPEST = 100;

  private static final int CHUNK = 1 << 20;

  private final CodedInputStream in;
  private int tag;
  private int depth;

  /// Reads one message.
  @FunctionalInterface
  public interface Body<T> {
    T read(ProtoReader in) throws IOException;
  }

  private ProtoReader(CodedInputStream in, long size) throws IOException {
    if (size > Integer.MAX_VALUE) {
      throw new ProtoException("is larger than the 2 GiB that protobuf allows");
    }
    this.in = in;
    in.pushLimit((int) size);
  }

  /// Reads the message that is the whole of `file`.
  ///
  /// @throws ProtoException when it is not one
  public static <T> T read(Path file, Body<T> body) throws IOException {
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return new ProtoReader(CodedInputStream.newInstance(stream), Files.size(file)).whole(body);
    }
  }

  /// Reads the message that is the whole of `bytes`.
  public static <T> T read(byte[] bytes, Body<T> body) throws IOException {
    return new ProtoReader(CodedInputStream.newInstance(bytes), bytes.length).whole(body);
  }

  private <T> T whole(Body<T> body) throws IOException {
    try {
      return body.read(this);
    } catch (InvalidProtocolBufferException damage) {
      throw new ProtoException("is damaged or cut off at byte " + in.getTotalBytesRead());
    }
  }

  /// The number of the next field, or 0 at the end of the message.
  public int next() throws IOException {
    tag = in.readTag();
    int wire = WireFormat.getTagWireType(tag);
    if (wire == WireFormat.WIRETYPE_START_GROUP || wire == WireFormat.WIRETYPE_END_GROUP) {
      throw new ProtoException("is no ONNX file: it holds protobuf groups");
    }
    return WireFormat.getTagFieldNumber(tag);
  }

  /// Passes over a field that does not matter.
  public void skip() throws IOException {
    in.skipField(tag);
  }

  public long integer() throws IOException {
    require(WireFormat.WIRETYPE_VARINT);
    return in.readInt64();
  }

  public int enumeration() throws IOException {
    return (int) integer();
  }

  public float single() throws IOException {
    require(WireFormat.WIRETYPE_FIXED32);
    return in.readFloat();
  }

  public String text() throws IOException {
    return new String(array(), StandardCharsets.UTF_8);
  }

  /// The bytes of the field, off the heap when they are many; little endian as they stand.
  public MemorySegment bytes() throws IOException {
    require(WireFormat.WIRETYPE_LENGTH_DELIMITED);
    int length = length();
    if (length <= CHUNK) {
      return MemorySegment.ofArray(in.readRawBytes(length));
    }
    MemorySegment bytes = Arena.ofAuto().allocate(length, 64);
    for (int done = 0; done < length; ) {
      byte[] chunk = in.readRawBytes(Math.min(CHUNK, length - done));
      MemorySegment.copy(MemorySegment.ofArray(chunk), 0, bytes, done, chunk.length);
      done += chunk.length;
    }
    return bytes;
  }

  private byte[] array() throws IOException {
    require(WireFormat.WIRETYPE_LENGTH_DELIMITED);
    return in.readRawBytes(length());
  }

  /// Every number of a repeated integer field, packed or one by one.
  public void integers(LongConsumer each) throws IOException {
    if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      each.accept(integer());
      return;
    }
    int limit = in.pushLimit(length());
    while (!in.isAtEnd()) {
      each.accept(in.readInt64());
    }
    in.popLimit(limit);
  }

  /// Appends a repeated field of fixed width, packed or one by one, as it stands.
  void fixed(int width, NumberBytes to) throws IOException {
    int wire = WireFormat.getTagWireType(tag);
    if (wire == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      int length = length();
      if (length % width != 0) {
        throw new ProtoException("is damaged: a list of numbers ends inside a number");
      }
      to.put(in.readRawBytes(length));
    } else if (width == 4) {
      require(WireFormat.WIRETYPE_FIXED32);
      to.putInt(in.readRawLittleEndian32());
    } else {
      require(WireFormat.WIRETYPE_FIXED64);
      to.putLong(in.readRawLittleEndian64());
    }
  }

  /// Reads a message inside this one.
  public <T> T message(Body<T> body) throws IOException {
    require(WireFormat.WIRETYPE_LENGTH_DELIMITED);
    int limit = in.pushLimit(length());
    T read = body.read(this);
    if (in.getBytesUntilLimit() != 0) {
      throw new ProtoException("is damaged: a message does not fill its length");
    }
    in.popLimit(limit);
    return read;
  }

  /// Reads a graph, which may hold graphs again.
  <T> T nested(Body<T> body) throws IOException {
    if (depth == DEEPEST) {
      throw new ProtoException("has graphs inside graphs more than " + DEEPEST + " deep");
    }
    depth++;
    T read = message(body);
    depth--;
    return read;
  }

  private int length() throws IOException {
    int length = in.readRawVarint32();
    if (length < 0 || length > in.getBytesUntilLimit()) {
      throw new ProtoException(
          "is damaged or cut off: a field of %d bytes where %d are left"
              .formatted(Integer.toUnsignedLong(length), in.getBytesUntilLimit()));
    }
    return length;
  }

  private void require(int wire) throws ProtoException {
    if (WireFormat.getTagWireType(tag) != wire) {
      throw new ProtoException(
          "is no ONNX file: field %d has another form than ONNX gives it"
              .formatted(WireFormat.getTagFieldNumber(tag)));
    }
  }
}
