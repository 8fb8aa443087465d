// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.onnx.proto.TensorProto.Data;
import dev.adjoint.onnx.proto.TensorProto.Store;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.Map;

/// Tensors to stored tensors, always as raw data.
public final class TensorEncoder {

  private TensorEncoder() {}

  public static TensorProto encode(String name, Tensor tensor) {
    return new TensorProto(
        name,
        ElementTypes.code(tensor.dtype()),
        Arrays.stream(tensor.shape().sizes()).boxed().toList(),
        new Data(Store.RAW, tensor.data()),
        Map.of());
  }
}
