// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorFilesTest {

  @TempDir Path folder;

  @Test
  void everyTypeSurvives() throws OnnxException {
    for (DType dtype : DType.values()) {
      Tensor tensor = Tensor.of(dtype, Shape.of(2, 3), i -> i % 2);
      Path file = folder.resolve(dtype.label() + ".pb");
      TensorFiles.write(file, "t", tensor);
      assertTrue(tensor.sameAs(TensorFiles.read(file)), dtype.label());
    }
  }

  @Test
  void refusesEveryCut() throws Exception {
    Path file = folder.resolve("t.pb");
    TensorFiles.write(file, "t", Tensor.floats(Shape.of(2), 1, 2));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThrows(OnnxException.class, () -> TensorFiles.read(file), "cut at " + length);
    }
  }
}
