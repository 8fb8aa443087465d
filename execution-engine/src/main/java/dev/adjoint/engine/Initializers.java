// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.Fan;
import dev.adjoint.compile.StateInit;
import dev.adjoint.op.Attributes;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Optional;
import java.util.SplittableRandom;

/// First values of states. Drawn from the seed and the state's name, so adding a parameter does not
/// change the others. Fan-in and fan-out are those of a matrix `[in, out]`; of filters `[out, in,
/// k…]` each is multiplied by the kernel's size.
///
/// Source: Glorot and Bengio 2010 (xavier); He et al. 2015 (he); Saxe et al. 2014 (orthogonal).
final class Initializers {

  private Initializers() {}

  static Tensor first(String name, TensorType type, StateInit init, long seed) {
    return switch (init) {
      case StateInit.Fill(double value) -> Tensor.of(type.dtype(), type.shape(), i -> value);
      case StateInit.Declared declared -> declared(name, type, declared.attributes(), seed);
    };
  }

  private static Tensor declared(String name, TensorType type, Attributes a, long seed) {
    Optional<Tensor> value = a.find(Parameter.VALUE);
    if (value.isPresent()) {
      return value.get().as(type.dtype());
    }
    long own = a.find(Parameter.SEED).orElse(seed * 31 + name.hashCode());
    SplittableRandom random = new SplittableRandom(own);
    double scale = a.get(Parameter.SCALE);
    Fan fan = Fan.of(type.shape());
    return switch (a.get(Parameter.INITIALIZER)) {
      case "zeros" -> fill(type, 0);
      case "ones" -> fill(type, 1);
      case "constant" -> fill(type, scale);
      case "uniform" -> uniform(type, random, scale);
      case "normal" -> normal(type, random, scale);
      case "xavier_uniform" -> uniform(type, random, Math.sqrt(6 / (fan.in() + fan.out())));
      case "xavier_normal" -> normal(type, random, Math.sqrt(2 / (fan.in() + fan.out())));
      case "he_uniform" -> uniform(type, random, Math.sqrt(6 / fan.in()));
      case "he_normal" -> normal(type, random, Math.sqrt(2 / fan.in()));
      case "orthogonal" -> Orthogonal.of(type, random, scale);
      default -> throw new IllegalStateException(a.get(Parameter.INITIALIZER));
    };
  }

  private static Tensor fill(TensorType type, double value) {
    return Tensor.of(type.dtype(), type.shape(), i -> value);
  }

  private static Tensor uniform(TensorType type, SplittableRandom random, double half) {
    return Tensor.of(type.dtype(), type.shape(), i -> (2 * random.nextDouble() - 1) * half);
  }

  private static Tensor normal(TensorType type, SplittableRandom random, double deviation) {
    return Tensor.of(type.dtype(), type.shape(), i -> random.nextGaussian() * deviation);
  }
}
