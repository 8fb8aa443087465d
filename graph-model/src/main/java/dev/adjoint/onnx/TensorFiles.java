// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.file.AtomicFile;
import dev.adjoint.onnx.proto.ProtoReader;
import dev.adjoint.onnx.proto.ProtoWriter;
import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Path;

/// Tensors in files of their own: ONNX's `.pb`.
public final class TensorFiles {

  private TensorFiles() {}

  /// @throws OnnxException when the file holds no tensor that Adjoint knows
  public static Tensor read(Path file) throws OnnxException {
    try {
      TensorProto stored = ProtoReader.read(file, TensorProto::read);
      return new TensorDecoder(ExternalData.NONE)
          .decode(stored)
          .orElseThrow(() -> foreign(file, stored));
    } catch (IOException fault) {
      throw OnnxException.of(file, fault);
    }
  }

  /// Reads a tensor from memory.
  ///
  /// @param where how messages name it
  public static Tensor read(String where, byte[] bytes) throws OnnxException {
    try {
      TensorProto stored = ProtoReader.read(bytes, TensorProto::read);
      return new TensorDecoder(ExternalData.NONE)
          .decode(stored)
          .orElseThrow(() -> foreign(Path.of(where), stored));
    } catch (IOException fault) {
      throw OnnxException.of(Path.of(where), fault);
    }
  }

  private static OnnxException foreign(Path file, TensorProto stored) {
    return stored.elementType() == 0
        ? OnnxException.damaged(file.toString(), "holds no ONNX tensor")
        : OnnxException.unsupported(
            file.toString(),
            "holds " + ElementTypes.name(stored.elementType()),
            "save it as float32, float64, int64, int32 or bool");
  }

  /// Writes the tensor; the file is whole or absent.
  public static void write(Path file, String name, Tensor tensor) throws OnnxException {
    ProtoWriter out = new ProtoWriter();
    TensorEncoder.encode(name, tensor).write(out);
    try {
      AtomicFile.write(file, out::writeTo);
    } catch (IOException fault) {
      throw OnnxException.unwritable(file, fault);
    }
  }
}
