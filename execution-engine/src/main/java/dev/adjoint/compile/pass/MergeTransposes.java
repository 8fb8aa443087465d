// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Value;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// Two transposes in a row become one with the composed order of axes, and one that moves nothing
/// goes.
///
///     a = Transpose(x) perm=[1, 0, 2]; b = Transpose(a) perm=[0, 2, 1]
///     becomes      b = Transpose(x) perm=[1, 2, 0]
public final class MergeTransposes implements Pass {

  private record Moved(Value source, List<Long> perm) {}

  @Override
  public Program apply(Program program) {
    Map<Integer, Moved> moved = new HashMap<>();
    Renaming renaming = new Renaming();
    List<Instruction> kept = new ArrayList<>();
    for (Instruction original : program.instructions()) {
      Instruction step = renaming.of(original);
      if (step.op() != Transpose.OP) {
        kept.add(step);
        continue;
      }
      Value result = step.outputs().getFirst();
      Moved now = merged(step, moved);
      if (isIdentity(now.perm())) {
        renaming.put(result, now.source());
      } else {
        moved.put(result.id(), now);
        kept.add(transpose(step, now));
      }
    }
    return renaming.finish(program, kept);
  }

  private static Moved merged(Instruction step, Map<Integer, Moved> moved) {
    Value data = step.inputs().getFirst();
    List<Long> perm = Transpose.perm(step.attributes(), data.rank());
    Moved before = moved.get(data.id());
    return before == null
        ? new Moved(data, perm)
        : new Moved(
            before.source(),
            perm.stream().map(axis -> before.perm().get(axis.intValue())).toList());
  }

  private static boolean isIdentity(List<Long> perm) {
    return perm.equals(LongStream.range(0, perm.size()).boxed().toList());
  }

  private static Instruction transpose(Instruction step, Moved now) {
    return now.source().equals(step.inputs().getFirst())
        ? step
        : new Instruction(
            step.op(),
            Attributes.of(Transpose.PERM, now.perm()),
            List.of(now.source()),
            step.outputs(),
            step.origin());
  }
}
