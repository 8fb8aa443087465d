// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import dev.adjoint.op.Attributes;
import dev.adjoint.ops.internal.CoordinatePlaces;
import dev.adjoint.ops.internal.ElementPlaces;
import dev.adjoint.ops.internal.GatherGradient;
import dev.adjoint.ops.internal.ScatterRows;
import dev.adjoint.ops.internal.TopKIndices;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.ops.shape.OneHot;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Operands of what is read, written or sought by index.
final class IndexSamples {

  private IndexSamples() {}

  static void addTo(Samples samples) {
    Tensor indices = Tensor.of(DType.INT64, Shape.of(6, 4), i -> (i * 7) % 18 - 9);
    for (DType type : DType.values()) {
      for (long axis = 0; axis < 3; axis++) {
        samples.add(
            Gather.OP, Attributes.of(Gather.AXIS, axis), samples.draw(type, 9, 9, 9), indices);
      }
      Tensor classes = Tensor.of(DType.INT32, Shape.of(30), i -> i % 12 - 3);
      samples.add(OneHot.OP, classes, Tensor.vector(9), samples.draw(type, 2));
      samples.add(
          OneHot.OP,
          Attributes.of(OneHot.AXIS, 0L),
          classes,
          Tensor.vector(9),
          samples.draw(type, 2));
    }
    Attributes along =
        Attributes.of(ElementPlaces.SHAPE, Shape.of(9, 5, 4)).with(ElementPlaces.AXIS, 0L);
    samples.add(ElementPlaces.OP, along, indices.reshaped(Shape.of(6, 2, 2)));
    Attributes tuples =
        Attributes.of(CoordinatePlaces.SHAPE, Shape.of(10, 9)).with(CoordinatePlaces.GROUPS, 3L);
    samples.add(CoordinatePlaces.OP, tuples, indices.reshaped(Shape.of(12, 2)));
    Tensor places = Tensor.of(DType.INT64, Shape.of(3000), i -> (i * 7) % 500);
    for (DType type : Samples.NUMBERS) {
      for (String reduction : List.of("none", "add", "mul", "max", "min")) {
        Attributes how = Attributes.of(ScatterRows.REDUCTION, reduction);
        samples.add(
            ScatterRows.OP, how, samples.draw(type, 500, 1), places, samples.draw(type, 3000, 1));
        samples.add(
            ScatterRows.OP, how, samples.draw(type, 500, 9), places, samples.draw(type, 3000, 9));
      }
      for (boolean largest : new boolean[] {true, false}) {
        Attributes best =
            Attributes.of(TopKIndices.AXIS, 1L)
                .with(TopKIndices.K, 17L)
                .with(TopKIndices.LARGEST, largest);
        samples.add(TopKIndices.OP, best, samples.draw(type, Samples.rows(type), 40, 6));
      }
    }
    for (DType type : Samples.NUMBERS) {
      Attributes place =
          Attributes.of(GatherGradient.SHAPE, Shape.of(5, 9, 8)).with(GatherGradient.AXIS, 1L);
      samples.add(GatherGradient.OP, place, samples.draw(type, 5, 6, 4, 8), indices);
    }
  }
}
