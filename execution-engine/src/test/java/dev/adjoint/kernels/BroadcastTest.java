// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.backend.Backend;
import dev.adjoint.ops.math.Sub;
import dev.adjoint.ops.math.Where;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random shapes that broadcast, element by element against the definition.
class BroadcastTest {

  private static final long[] SIZES = {0, 1, 2, 3, 5, 8};

  @ParameterizedTest
  @ValueSource(strings = {"reference", "cpu"})
  void twoOperandsFollowTheDefinition(String device) {
    Random random = new Random(3);
    try (Backend backend = OneOp.open(device, 1)) {
      for (int round = 0; round < 300; round++) {
        long[] out = shape(random);
        Tensor a = operand(random, DType.FLOAT32, out);
        Tensor b = operand(random, DType.FLOAT32, out);
        Tensor c = OneOp.run(backend, Sub.OP, a, b);
        long[] sizes = c.shape().sizes();
        assertEquals(Shape.broadcast(a.shape(), b.shape()).orElseThrow(), c.shape());
        for (long i = 0; i < c.elements(); i++) {
          double expected = (float) (at(a, i, sizes) - at(b, i, sizes));
          assertEquals(expected, c.get(i), 1e-6, () -> a.type() + " - " + b.type());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "cpu"})
  void threeOperandsFollowTheDefinition(String device) {
    Random random = new Random(4);
    try (Backend backend = OneOp.open(device, 1)) {
      for (int round = 0; round < 300; round++) {
        long[] out = shape(random);
        Tensor condition = operand(random, DType.BOOL, out);
        Tensor x = operand(random, DType.INT32, out);
        Tensor y = operand(random, DType.INT32, out);
        Tensor z = OneOp.run(backend, Where.OP, condition, x, y);
        long[] sizes = z.shape().sizes();
        for (long i = 0; i < z.elements(); i++) {
          Tensor chosen = at(condition, i, sizes) != 0 ? x : y;
          assertEquals(at(chosen, i, sizes), z.get(i));
        }
      }
    }
  }

  private static long[] shape(Random random) {
    return random.ints(random.nextInt(5), 0, SIZES.length).mapToLong(i -> SIZES[i]).toArray();
  }

  /// A tensor that broadcasts to `out`: some axes of size 1, some leading axes dropped.
  private static Tensor operand(Random random, DType type, long[] out) {
    int dropped = out.length == 0 ? 0 : random.nextInt(out.length + 1);
    long[] sizes = new long[out.length - dropped];
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = random.nextInt(3) == 0 ? 1 : out[axis + dropped];
    }
    return Tensors.random(random, type, sizes);
  }

  /// The element of `tensor` that stands at element `flat` of the broadcast shape `out`.
  private static double at(Tensor tensor, long flat, long[] out) {
    long[] sizes = tensor.shape().sizes();
    long index = 0;
    long stride = 1;
    for (int back = 1; back <= out.length; back++) {
      long place = flat % out[out.length - back];
      flat /= out[out.length - back];
      if (back <= sizes.length) {
        index += sizes[sizes.length - back] == 1 ? 0 : place * stride;
        stride *= sizes[sizes.length - back];
      }
    }
    return tensor.get(index);
  }
}
