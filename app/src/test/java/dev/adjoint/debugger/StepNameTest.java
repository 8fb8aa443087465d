// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.graph.Node;
import org.junit.jupiter.api.Test;

class StepNameTest {
  @Test
  void opAndNameAreSaid() {
    assertEquals("MatMul z2", StepName.of(Node.of("z2", "MatMul")));
  }

  @Test
  void opIsNotSaidTwice() {
    assertEquals("Sub2", StepName.of(Node.of("Sub2", "Sub")));
    assertEquals("softmax", StepName.of(Node.of("softmax", "Softmax")));
  }
}
