// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.StandardOps;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpSearchTest {
  private static List<String> found(String typed) {
    return OpSearch.matches(StandardOps.OPS, typed).stream().map(OpDef::name).toList();
  }

  @Test
  void otherNamesFindTheOp() {
    assertEquals("MatMul", found("dot product").getFirst());
    assertEquals("Dense", found("fully con").getFirst());
    assertEquals("MeanSquaredError", found("mse").getFirst());
    assertEquals("Softmax", found("소프트맥스").getFirst());
  }

  @Test
  void ownNamesComeBeforeOtherNames() {
    assertEquals("Max", found("max").getFirst());
    assertEquals("Add", found("add").getFirst());
  }

  @Test
  void categoryFindsItsOps() {
    assertTrue(found("activation").containsAll(List.of("Relu", "Sigmoid", "Tanh")));
  }

  @Test
  void everyOtherNameBelongsToAnOp() {
    for (String op : OpSynonyms.ops()) {
      assertTrue(StandardOps.CATALOG.find(op).isPresent(), op);
    }
  }
}
