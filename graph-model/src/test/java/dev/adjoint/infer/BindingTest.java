// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import static dev.adjoint.infer.Graphs.codes;
import static dev.adjoint.infer.Graphs.infer;
import static dev.adjoint.infer.Graphs.input;
import static dev.adjoint.infer.Graphs.type;
import static dev.adjoint.infer.Graphs.weight;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.graph.Node;
import dev.adjoint.type.DType;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BindingTest {

  private static final TensorType BATCH = TensorType.of(DType.FLOAT32, 64, 784);

  @Test
  void aSymbolBoundByOneInputIsBoundEverywhere() {
    Inference inference =
        infer(
                input("x", "N", 784),
                input("t", "N", 10),
                weight("W", 784, 10),
                Node.of("h", "MatMul", "x", "W"),
                Node.of("y", "Sub", "h", "t"))
            .bind(Map.of("x", BATCH));

    assertEquals("64×10 f32", type(inference, "t"));
    assertEquals("64×10 f32", type(inference, "y"));
    assertEquals(List.of(), codes(inference));
  }

  @Test
  void bindingStaysAfterAnEditAndIsReplacedByAnother() {
    Inference bound =
        infer(input("x", "N", 784), Node.of("y", "Relu", "x")).bind(Map.of("x", BATCH));
    Inference edited =
        bound.update(bound.graph().toBuilder().node(Node.of("z", "Relu", "y")).build());
    Inference smaller = edited.bind(Map.of("x", TensorType.of(DType.FLOAT32, 7, 784)));

    assertEquals("64×784 f32", type(edited, "z"));
    assertEquals("7×784 f32", type(smaller, "z"));
    assertEquals("N×784 f32", type(edited.bind(Map.of()), "z"));
  }

  @Test
  void aTypeThatDoesNotFitTheDeclaredOneIsAnError() {
    Inference inference = infer(input("x", "N", 784), Node.of("y", "Relu", "x"));

    for (TensorType wrong :
        List.of(
            TensorType.of(DType.FLOAT32, 64, 100),
            TensorType.of(DType.FLOAT32, 64),
            TensorType.of(DType.FLOAT64, 64, 784))) {
      Inference bound = inference.bind(Map.of("x", wrong));
      assertEquals(List.of("input.type"), codes(bound));
      assertEquals("none", type(bound, "y"));
    }
  }

  @Test
  void twoInputsThatGiveOneSymbolTwoSizesClash() {
    Inference inference =
        infer(input("t", "N", 10), input("x", "N", 784))
            .bind(Map.of("t", TensorType.of(DType.FLOAT32, 32, 10), "x", BATCH));

    assertEquals(List.of("input.type"), codes(inference));
    assertEquals("N = 32", inference.diagnostics().getFirst().expected());
    assertEquals("N = 64", inference.diagnostics().getFirst().actual());
  }

  @Test
  void whatIsNoInputCannotBeBound() {
    Inference inference = infer(weight("W", 784, 10)).bind(Map.of("W", BATCH, "q", BATCH));

    assertEquals(List.of("input.unknown", "input.unknown"), codes(inference));
  }

  @Test
  void productsOfSymbolsAreBoundToo() {
    Inference inference = infer(input("x", "N*4", 2), input("n", "N"));

    assertEquals(
        "12×2 f32", type(inference.bind(Map.of("n", TensorType.of(DType.FLOAT32, 3))), "x"));
  }
}
