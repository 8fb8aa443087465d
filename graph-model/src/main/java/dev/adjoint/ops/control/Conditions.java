// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.Subgraph;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;

/// Conditions and trip counts: tensors of one element, of whatever rank.
public final class Conditions {

  private Conditions() {}

  /// Rejects as C1 what certainly has another number of elements than one.
  static void requireOne(ShapeScope in, String port) {
    Shape shape = in.shape(port);
    if (shape.ranked() && !shape.dims().stream().allMatch(dim -> dim.mayEqual(Dim.ONE))) {
      throw in.reject("C1", port, port + " must be one element", "[ ]", shape.display());
    }
  }

  /// The shape in which a body wants one element: as it declares it, else a scalar.
  public static Shape shape(Subgraph body, int input) {
    Shape declared = body.declaredShape(input);
    return declared.ranked() && declared.rank() == 1 ? Shape.of(1) : Shape.SCALAR;
  }

  /// `number` in the shape in which the body wants it.
  public static Tensor one(Subgraph body, int input, DType dtype, long number) {
    Tensor tensor = Tensor.zeros(new TensorType(dtype, shape(body, input)));
    tensor.setLong(0, number);
    return tensor;
  }

  public static boolean holds(Tensor condition) {
    return condition.getLong(0) != 0;
  }

  /// A count below 0 is none.
  public static long count(Tensor trips) {
    return Math.max(0, trips.getLong(0));
  }
}
