// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Files made to harm: always refused in one line.
class HostileModelTest {

  private static byte[] sound() {
    return Models.of(17)
        .input("x", -1, 2)
        .weight("W", Tensor.floats(Shape.of(2, 3), 1, 2, 3, 4, 5, 6))
        .node("MatMul", List.of("x", "W"), "xW")
        .node("Relu", List.of("xW"), "y")
        .output("y", -1, 3)
        .bytes();
  }

  private static String refusal(byte[] bytes) {
    OnnxException fault = assertThrows(OnnxException.class, () -> Models.read(bytes));
    String line = String.valueOf(fault.getMessage());
    assertTrue(line.startsWith("model.onnx: "), line);
    assertFalse(line.contains("\n"), line);
    return line;
  }

  private static String refusal(TensorProto weight) {
    return refusal(
        Models.of(17)
            .input("x", 2)
            .weight(weight)
            .node("Add", List.of("x", "W"), "y")
            .output("y", 2)
            .bytes());
  }

  private static TensorProto weight(TensorProto.Data data, Long... dims) {
    return new TensorProto("W", TensorProto.FLOAT, List.of(dims), data, Map.of());
  }

  private static TensorProto.Data bytes(int count) {
    return new TensorProto.Data(
        TensorProto.Store.RAW, java.lang.foreign.MemorySegment.ofArray(new byte[count]));
  }

  @Test
  void refusesAModelCutAtAnyByte() {
    byte[] whole = sound();
    for (int length = 0; length < whole.length; length++) {
      refusal(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void neverFailsOtherwiseOnChangedBytes() {
    byte[] whole = sound();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] changed = whole.clone();
      for (int k = 0; k < 1 + random.nextInt(3); k++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      try {
        Models.read(changed);
      } catch (OnnxException refused) {
        assertFalse(String.valueOf(refused.getMessage()).contains("\n"));
      }
    }
  }

  @Test
  void refusesSizesThatAreNotThere() {
    assertTrue(refusal(weight(bytes(4), 1L << 40)).contains("holds 1 elements"));
    assertTrue(refusal(weight(bytes(4), 1L << 62, 1L << 62)).contains("larger than any computer"));
    assertTrue(refusal(weight(bytes(4), -1L)).contains("negative size"));
    assertTrue(refusal(weight(bytes(7), 2L)).contains("holds 1 elements"));
    assertTrue(refusal(weight(bytes(0), 2L)).contains("holds 0 elements"));
  }

  @Test
  void refusesTwoValuesOfOneName() {
    byte[] bytes =
        Models.of(17)
            .input("x", 2)
            .node("Relu", List.of("x"), "y")
            .node("Relu", List.of("x"), "y")
            .output("y", 2)
            .bytes();
    assertTrue(refusal(bytes).contains("two values are called \"y\""));
  }

  @Test
  void refusesToReadWhatNothingMakes() {
    byte[] bytes =
        Models.of(17).input("x", 2).node("Relu", List.of("z"), "y").output("y", 2).bytes();
    assertTrue(refusal(bytes).contains("which nothing makes"));
  }

  @Test
  void refusesDataOutsideWhereThereIsNoFolder() {
    TensorProto outside =
        new TensorProto("W", TensorProto.FLOAT, List.of(2L), bytes(0), Map.of("location", "w.bin"));
    assertTrue(refusal(outside).contains("outside the file"));
  }
}
