// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.file.Quoted;
import dev.adjoint.onnx.proto.ProtoException;
import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.onnx.proto.TensorProto.Store;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stored tensors to tensors. Sizes are checked before memory is taken: what a tensor claims to
/// hold must be there.
///
/// @param outside where elements that lie outside the file are read from
record TensorDecoder(ExternalData outside) {

  /// The tensor, or empty when Adjoint has no such element type.
  ///
  /// @throws ProtoException when the stored elements are not what the sizes say
  Optional<Tensor> decode(TensorProto stored) throws IOException {
    Optional<DType> dtype = ElementTypes.dtype(stored.elementType());
    Shape shape = shape(stored);
    return dtype.isEmpty()
        ? Optional.empty()
        : Optional.of(decode(stored, new TensorType(dtype.get(), shape)));
  }

  private static Shape shape(TensorProto stored) throws ProtoException {
    List<Dim> dims = new ArrayList<>();
    long bytes = 8;
    for (long dim : stored.dims()) {
      if (dim < 0) {
        throw fault(stored, "has a negative size, " + dim);
      }
      dims.add(Dim.of(dim));
      if (dim > 0 && bytes > Long.MAX_VALUE / dim) {
        throw fault(stored, "is larger than any computer: sizes " + stored.dims());
      }
      bytes *= Math.max(dim, 1);
    }
    return Shape.of(dims);
  }

  private Tensor decode(TensorProto stored, TensorType type) throws IOException {
    if (!stored.external().isEmpty()) {
      return Tensor.wrap(type, outside.read(stored, type.sizeBytes()));
    }
    MemorySegment bytes = stored.data().bytes();
    Store store = stored.data().store();
    if (type.shape().elements() == 0 && bytes.byteSize() == 0) {
      return Tensor.zeros(type);
    }
    boolean asStored = store == Store.RAW || store == home(type.dtype());
    int width = asStored && store != Store.INT32S ? type.dtype().sizeBytes() : 4;
    if (!asStored) {
      throw fault(
          stored, "keeps its elements where those of " + type.dtype().label() + " never lie");
    }
    long expected = Math.multiplyExact(type.shape().elements(), width);
    if (bytes.byteSize() != expected) {
      throw fault(
          stored,
          "holds %d elements where sizes %s take %d"
              .formatted(bytes.byteSize() / width, type.shape(), type.shape().elements()));
    }
    return type.dtype() == DType.BOOL ? booleans(type, bytes, width) : Tensor.wrap(type, bytes);
  }

  /// The typed list that ONNX keeps elements of this type in.
  private static Store home(DType dtype) {
    return switch (dtype) {
      case FLOAT32 -> Store.FLOATS;
      case FLOAT64 -> Store.DOUBLES;
      case INT64 -> Store.INT64S;
      case INT32, BOOL -> Store.INT32S;
    };
  }

  private static Tensor booleans(TensorType type, MemorySegment bytes, int width) {
    return Tensor.of(
        type.dtype(), type.shape(), i -> bytes.get(ValueLayout.JAVA_BYTE, i * width) == 0 ? 0 : 1);
  }

  static ProtoException fault(TensorProto stored, String reason) {
    String name = stored.name().isEmpty() ? "" : " " + Quoted.of(stored.name());
    return new ProtoException("is damaged: tensor" + name + " " + reason);
  }
}
