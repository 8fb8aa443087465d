// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.file.IoReason;
import dev.adjoint.file.Quoted;
import dev.adjoint.onnx.proto.ProtoException;
import dev.adjoint.onnx.proto.TensorProto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Elements of tensors that lie in files beside the model. Only files inside the model's folder are
/// read: no path leads out of it, no link either.
///
/// @param folder the model's, or empty where there is none to look in
record ExternalData(Optional<Path> folder) {

  static final ExternalData NONE = new ExternalData(Optional.empty());

  private static final int CHUNK = 1 << 26;

  /// @param size bytes the tensor takes
  MemorySegment read(TensorProto stored, long size) throws IOException {
    Map<String, String> keys = stored.external();
    Path file = file(stored, keys.getOrDefault("location", ""));
    long offset = number(stored, "offset", 0);
    long length = number(stored, "length", size);
    if (length != size) {
      throw TensorDecoder.fault(stored, "takes %d bytes, %d are said".formatted(size, length));
    }
    try (FileChannel channel = FileChannel.open(file)) {
      if (offset > channel.size() - length) {
        throw TensorDecoder.fault(
            stored,
            "should lie at bytes %d to %d of %s, which has %d"
                .formatted(offset, offset + length, file.getFileName(), channel.size()));
      }
      return read(channel, offset, length);
    } catch (ProtoException fault) {
      throw fault;
    } catch (IOException fault) {
      throw TensorDecoder.fault(
          stored,
          "lies in " + file.getFileName() + ", which cannot be read: " + IoReason.of(fault));
    }
  }

  private static MemorySegment read(FileChannel channel, long offset, long length)
      throws IOException {
    MemorySegment bytes =
        length <= 1 << 20
            ? MemorySegment.ofArray(new byte[(int) length])
            : Arena.ofAuto().allocate(length, 64);
    for (long done = 0; done < length; ) {
      long wanted = Math.min(CHUNK, length - done);
      ByteBuffer into = bytes.asSlice(done, wanted).asByteBuffer();
      int got = channel.read(into, offset + done);
      if (got < 0) {
        throw new ProtoException("is cut off in its external data");
      }
      done += got;
    }
    return bytes;
  }

  private static long number(TensorProto stored, String key, long fallback) throws ProtoException {
    String text = stored.external().get(key);
    if (text == null) {
      return fallback;
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw TensorDecoder.fault(stored, "has the external " + key + " " + Quoted.of(text));
    }
    return Long.parseLong(text);
  }

  private Path file(TensorProto stored, String location) throws IOException {
    if (folder.isEmpty()) {
      throw TensorDecoder.fault(stored, "lies outside the file, where nothing is read from");
    }
    Path inside = inside(stored, location);
    try {
      Path root = folder.get().toRealPath();
      Path real = root.resolve(inside).toRealPath();
      if (!real.startsWith(root) || !Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
        throw outside(stored, location);
      }
      return real;
    } catch (ProtoException fault) {
      throw fault;
    } catch (IOException | UncheckedIOException fault) {
      throw TensorDecoder.fault(stored, "lies in " + Quoted.of(location) + ", which is not there");
    }
  }

  private static Path inside(TensorProto stored, String location) throws ProtoException {
    try {
      Path path = Path.of(location).normalize();
      boolean foreign = location.isBlank() || location.contains("\\") || location.contains(":");
      if (foreign || path.isAbsolute() || path.startsWith("..") || path.toString().isEmpty()) {
        throw outside(stored, location);
      }
      return path;
    } catch (InvalidPathException odd) {
      throw outside(stored, location);
    }
  }

  private static ProtoException outside(TensorProto stored, String location) {
    return TensorDecoder.fault(
        stored, "lies in " + Quoted.of(location) + ", which is no file inside the model's folder");
  }
}
