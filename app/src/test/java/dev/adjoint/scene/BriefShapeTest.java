// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Shapes fit on wires and nodes, whatever their dimensions are called.
class BriefShapeTest {

  @Test
  void sizesAndShortNamesStandWhole() {
    assertEquals("N×784", BriefShape.of(Shape.of(List.of(Dim.of("N"), Dim.of(784)))));
    assertEquals("[ ]", BriefShape.of(Shape.SCALAR));
    assertEquals("?", BriefShape.of(Shape.UNRANKED));
  }

  @Test
  void longNamesKeepBeginningAndEnd() {
    Shape shape =
        Shape.of(List.of(Dim.of("p2o_DynamicDimension_0"), Dim.of("p2o_DynamicDimension_1")));
    assertEquals("p2o_…sion_0×p2o_…sion_1", BriefShape.of(shape));
  }
}
