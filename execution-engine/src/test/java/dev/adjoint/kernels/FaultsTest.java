// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.DeviceBuffer;
import dev.adjoint.backend.KernelFault;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.internal.GatherGradient;
import dev.adjoint.ops.math.Div;
import dev.adjoint.ops.math.Pow;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Origin;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Data that no kernel may compute with: one line that says where, and no memory touched.
class FaultsTest {

  @ParameterizedTest
  @ValueSource(strings = {"reference", "cpu"})
  void gatherNamesTheIndexOutside(String device) {
    Tensor data = Tensor.doubles(Shape.of(10), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    String message = fault(device, Gather.OP, Attributes.NONE, data, Tensor.vector(0, 9, -10, 12));
    assertEquals("index 12 at position 3 is outside -10…9 of axis 0", message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "cpu"})
  void gatherGradientNamesTheIndexOutside(String device) {
    Attributes place =
        Attributes.of(GatherGradient.SHAPE, Shape.of(2, 3)).with(GatherGradient.AXIS, 1L);
    Tensor dy = Tensor.doubles(Shape.of(2, 1), 1, 2);
    String message = fault(device, GatherGradient.OP, place, dy, Tensor.vector(-4));
    assertEquals("index -4 at position 0 is outside -3…2 of axis 1", message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "cpu"})
  void anIntegerIsNotDividedByZero(String device) {
    for (DType type : List.of(DType.INT64, DType.INT32)) {
      Tensor ones = Tensor.of(type, Shape.of(100_000), i -> 1);
      Tensor divisors = Tensor.of(type, Shape.of(100_000), i -> i == 99_999 ? 0 : 1);
      String message = fault(device, Div.OP, Attributes.NONE, ones, divisors);
      assertTrue(message.contains("by zero"), message);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "cpu"})
  void anIntegerIsNotRaisedToANegativePower(String device) {
    String message = fault(device, Pow.OP, Attributes.NONE, Tensor.vector(3), Tensor.vector(-2));
    assertEquals("the integer 3 to the negative power -2", message);
  }

  /// Runs after binding, as the compiled engine does: shapes were right, the data are not.
  private static String fault(String device, OpDef op, Attributes attributes, Tensor a, Tensor b) {
    try (Backend backend = OneOp.open(device, 2)) {
      Value left = new Value(0, a.type());
      Value right = new Value(1, b.type());
      TensorType outType = a.type().withShape(outShape(op, attributes, a, b));
      Value out = new Value(2, outType);
      Instruction step =
          new Instruction(
              op, attributes, List.of(left, right), List.of(out), new Origin("n", Phase.FORWARD));
      List<DeviceBuffer> inputs = List.of(upload(backend, a), upload(backend, b));
      List<DeviceBuffer> outputs = List.of(upload(backend, Tensor.zeros(outType)));
      var invocation = backend.prepare(step, inputs, outputs);
      return assertThrows(KernelFault.class, invocation::run).getMessage();
    }
  }

  private static Shape outShape(OpDef op, Attributes attributes, Tensor a, Tensor b) {
    return op == GatherGradient.OP
        ? attributes.get(GatherGradient.SHAPE)
        : op == Gather.OP ? b.shape() : a.shape();
  }

  private static DeviceBuffer upload(Backend backend, Tensor tensor) {
    DeviceBuffer buffer =
        backend.allocate(tensor.elements() * backend.elementBytes(tensor.dtype()));
    backend.upload(tensor, buffer);
    return buffer;
  }
}
