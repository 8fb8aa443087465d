// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import java.util.Optional;

/// Numbers evenly spread over `[0, 1)`, each a function of the run's key, the node's salt and its
/// place alone: counter-based, so every backend and every order of work gives the same numbers.
///
/// The mixing is SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators,
/// 2014).
public final class Uniform {

  public static final Attribute<Shape> SHAPE = Attribute.shape("shape").doc("shape of the result");
  public static final Attribute<DType> DTYPE =
      Attribute.type("dtype").defaultsTo(DType.FLOAT32).doc("element type, a floating one");
  public static final Attribute<Long> SALT =
      Attribute.integer("salt").doc("tells the nodes of one run apart");
  public static final Attribute<Long> TURN =
      Attribute.integer("turn").defaultsTo(0L).doc("tells the iterations of a loop apart");

  /// 2^64 divided by the golden ratio: the step between counters.
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  public static final OpDef OP =
      OpDef.named("Uniform")
          .category(Category.INTERNAL)
          .summary("Random numbers in [0, 1) from a key")
          .formula("u = uniform(key, salt)")
          .input("key", "K", TypeSet.INT64)
          .output("u", in -> in.get(DTYPE))
          .attribute(SHAPE)
          .attribute(DTYPE)
          .attribute(SALT)
          .attribute(TURN)
          .shape(in -> in.get(SHAPE))
          .notDifferentiable("random numbers do not follow their key smoothly")
          .build();

  private Uniform() {}

  /// The salt that an attribute `seed` asks for, whether it is declared whole or real; equal
  /// numbers are equal seeds.
  public static Optional<Long> salt(Attributes attributes) {
    return switch (attributes.values().get("seed")) {
      case AttributeValue.Int(long seed) -> Optional.of(seed);
      case AttributeValue.Real(double seed) when seed == Math.rint(seed) ->
          Optional.of((long) seed);
      case AttributeValue.Real(double seed) -> Optional.of(Double.doubleToLongBits(seed));
      case null, default -> Optional.empty();
    };
  }

  /// Number `index` of the stream; a multiple of 2^-24, so exact in every floating type.
  public static double at(long key, long salt, long index) {
    return (mix((key ^ mix(salt)) + index * GOLDEN) >>> 40) * 0x1p-24;
  }

  /// The turn of the next deeper iteration: a run whose key is that of the whole run with the turn
  /// flipped into it draws what this iteration draws.
  public static long turn(long outer, long iteration) {
    return mix(outer + (iteration + 1) * GOLDEN);
  }

  /// The finalizer of SplitMix64: flips about half of the bits when one bit of `z` changes.
  public static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
