// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.exchange;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Assumptions;

/// ONNX Runtime as the oracle: what it makes of a model.
final class Runtime implements AutoCloseable {

  /// ONNX Runtime 1.29 on Linux ends the process when the command line is longer than this.
  private static final long LONGEST_COMMAND = 4000;

  private final OrtEnvironment environment;
  private final OrtSession session;

  /// Ends the test as skipped where ONNX Runtime cannot run.
  static void require() {
    Assumptions.assumeTrue(
        commandLength() < LONGEST_COMMAND,
        "skipped: ONNX Runtime does not bear command lines as long as this one");
  }

  Runtime(byte[] model) throws OrtException {
    environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      session = environment.createSession(model, options);
    }
  }

  private static long commandLength() {
    return ProcessHandle.current().info().commandLine().map(String::length).orElse(0);
  }

  /// Outputs by name, for inputs in the model's order.
  SequencedMap<String, Tensor> run(Map<String, Tensor> feeds) throws OrtException {
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, Tensor> feed : feeds.entrySet()) {
      if (session.getInputNames().contains(feed.getKey())) {
        inputs.put(feed.getKey(), tensor(feed.getValue()));
      }
    }
    try (OrtSession.Result result = session.run(inputs)) {
      SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
      for (Map.Entry<String, OnnxValue> output : result) {
        outputs.put(output.getKey(), tensor((OnnxTensor) output.getValue()));
      }
      return outputs;
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(Tensor tensor) throws OrtException {
    int bytes = (int) tensor.data().byteSize();
    ByteBuffer copy = ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
    MemorySegment.ofBuffer(copy).copyFrom(tensor.data());
    OnnxJavaType type =
        switch (tensor.dtype()) {
          case FLOAT32 -> OnnxJavaType.FLOAT;
          case FLOAT64 -> OnnxJavaType.DOUBLE;
          case INT64 -> OnnxJavaType.INT64;
          case INT32 -> OnnxJavaType.INT32;
          case BOOL -> OnnxJavaType.BOOL;
        };
    return OnnxTensor.createTensor(environment, copy, tensor.shape().sizes(), type);
  }

  private static Tensor tensor(OnnxTensor value) {
    TensorInfo info = value.getInfo();
    DType dtype =
        switch (info.type) {
          case FLOAT -> DType.FLOAT32;
          case DOUBLE -> DType.FLOAT64;
          case INT64 -> DType.INT64;
          case INT32 -> DType.INT32;
          case BOOL -> DType.BOOL;
          default -> throw new IllegalStateException("a result of type " + info.type);
        };
    TensorType type = new TensorType(dtype, Shape.of(info.getShape()));
    Tensor tensor = Tensor.zeros(type);
    if (tensor.elements() > 0) {
      tensor.data().copyFrom(MemorySegment.ofBuffer(value.getByteBuffer()));
    }
    return tensor;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
