// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TensorTextTest {
  private static Tensor parsed(String text) {
    return TensorText.parse(text, DType.FLOAT32).orElseThrow();
  }

  @Test
  void readsScalarsRowsAndMatrices() {
    assertTrue(parsed("2.5").sameAs(Tensor.scalar(DType.FLOAT32, 2.5)));
    assertTrue(parsed("1, 2 −3").sameAs(Tensor.floats(Shape.of(3), 1, 2, -3)));
    assertTrue(
        parsed("[[1, 2], [3, 4], [5, 6]]").sameAs(Tensor.floats(Shape.of(3, 2), 1, 2, 3, 4, 5, 6)));
  }

  @Test
  void writesWhatItReads() {
    for (String text : List.of("2.5", "[1, 2]", "[[1, 2], [3, 4]]", "[[[1], [2]]]")) {
      assertEquals(text, TensorText.of(parsed(text)));
    }
  }

  @Test
  void raggedRowsAndStrayBracketsMeanNothing() {
    for (String text :
        List.of("[[1, 2], [3]]", "[1, [2]]", "[[1], 2]", "[1", "1]", "[1][2]", "a", "", "[1 x]")) {
      assertEquals(Optional.empty(), TensorText.parse(text, DType.FLOAT32), text);
    }
  }
}
