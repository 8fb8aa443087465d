// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.kernels.Samples.Sample;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.internal.Uniform;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The CPU against the oracle. Float32 may differ by 1e-4 of the larger of 1 and the value, which
/// the longest sums here (700 terms of random sign) need; float64 by 1e-11; integers not at all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementTest {

  @AutoClose private final Backend reference = OneOp.open("reference");
  @AutoClose private final Backend oneThread = OneOp.open("cpu", 1);
  @AutoClose private final Backend threeThreads = OneOp.open("cpu", 3);

  static List<Sample> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theCpuAgreesWithTheReference(Sample sample) {
    Tensor[] inputs = sample.inputs().toArray(Tensor[]::new);
    Tensor expected = OneOp.run(reference, sample.op(), sample.attributes(), inputs);
    Tensor one = OneOp.run(oneThread, sample.op(), sample.attributes(), inputs);
    double tolerance = one.dtype() == DType.FLOAT32 ? 1e-4 : 1e-11;
    Tensors.assertClose(expected, one, tolerance, "one thread");
    if (sample.isLarge()) {
      Tensor three = OneOp.run(threeThreads, sample.op(), sample.attributes(), inputs);
      Tensors.assertClose(expected, three, tolerance, "three threads");
    }
  }

  @Test
  void everyPrimitiveIsSampled() {
    Set<OpDef> sampled = new HashSet<>();
    samples().forEach(sample -> sampled.add(sample.op()));
    sampled.add(Uniform.OP);
    Set<Category> compiled = Set.of(Category.DATA, Category.PARAMETERS, Category.GRAPH);
    List<OpDef> missing =
        StandardOps.OPS.stream()
            .filter(op -> op.isPrimitive() && !compiled.contains(op.category()))
            .filter(op -> !sampled.contains(op))
            .toList();
    assertEquals(List.of(), missing);
    assertTrue(sampled.size() > 30);
  }
}
