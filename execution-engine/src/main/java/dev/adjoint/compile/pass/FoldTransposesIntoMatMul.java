// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Value;
import dev.adjoint.ops.internal.TransposedMatMul;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// A product of a matrix whose last two axes were swapped reads the matrix as it was: every backward
/// pass through a `MatMul` is full of these. The transpose itself goes when nobody else reads it.
///
///     a = Transpose(x) perm=[1, 0]; y = MatMul(a, b)
///     becomes      y = TransposedMatMul(x, b) transA=1
///
/// Does not fire for vector operands, nor where the device cannot multiply so.
public final class FoldTransposesIntoMatMul implements Pass {

  private final Capabilities device;

  public FoldTransposesIntoMatMul(Capabilities device) {
    this.device = device;
  }

  @Override
  public Program apply(Program program) {
    Map<Integer, Value> sources = new HashMap<>();
    List<Instruction> steps = new ArrayList<>();
    for (Instruction step : program.instructions()) {
      if (step.op() == Transpose.OP && swapsLastTwo(step)) {
        sources.put(step.outputs().getFirst().id(), step.inputs().getFirst());
      }
      steps.add(step.op() == MatMul.OP ? folded(step, sources) : step);
    }
    return program.withInstructions(steps);
  }

  private static boolean swapsLastTwo(Instruction step) {
    int rank = step.inputs().getFirst().rank();
    if (rank < 2) {
      return false;
    }
    List<Long> swapped = new ArrayList<>(LongStream.range(0, rank - 2).boxed().toList());
    swapped.add(rank - 1L);
    swapped.add(rank - 2L);
    return Transpose.perm(step.attributes(), rank).equals(swapped);
  }

  private Instruction folded(Instruction product, Map<Integer, Value> sources) {
    Value a = product.inputs().get(0);
    Value b = product.inputs().get(1);
    boolean flipA = sources.containsKey(a.id());
    boolean flipB = sources.containsKey(b.id());
    if (a.rank() < 2 || b.rank() < 2 || !(flipA || flipB)) {
      return product;
    }
    List<Value> inputs = List.of(sources.getOrDefault(a.id(), a), sources.getOrDefault(b.id(), b));
    Attributes flags = Attributes.NONE;
    flags = flipA ? flags.with(TransposedMatMul.TRANS_A, true) : flags;
    flags = flipB ? flags.with(TransposedMatMul.TRANS_B, true) : flags;
    return device.supports(TransposedMatMul.OP, flags, inputs.stream().map(Value::type).toList())
        ? new Instruction(TransposedMatMul.OP, flags, inputs, product.outputs(), product.origin())
        : product;
  }
}
