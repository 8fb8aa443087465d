// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Computes the same thing once: equal ops on equal operands, and equal small constants. Ops are pure
/// functions of their operands (random ones too: their key is an operand), so this is always allowed.
///
///     a = Exp(x); b = Exp(x); c = Mul(a, b)      becomes      a = Exp(x); c = Mul(a, a)
public final class EliminateCommonSubexpressions implements Pass {

  private static final int SMALL = 64;

  private record Key(OpDef op, Attributes attributes, List<Integer> inputs) {}

  private record Literal(TensorType type, List<Long> bits) {}

  @Override
  public Program apply(Program program) {
    Renaming renaming = new Renaming();
    mergeConstants(program, renaming);
    Map<Key, Instruction> seen = new HashMap<>();
    List<Instruction> kept = new ArrayList<>();
    for (Instruction original : program.instructions()) {
      Instruction step = renaming.of(original);
      Key key =
          new Key(step.op(), step.attributes(), step.inputs().stream().map(Value::id).toList());
      Instruction twin = seen.putIfAbsent(key, step);
      if (twin == null) {
        kept.add(step);
      } else {
        for (int i = 0; i < step.outputs().size(); i++) {
          renaming.put(step.outputs().get(i), twin.outputs().get(i));
        }
      }
    }
    return renaming.finish(program, kept);
  }

  private static void mergeConstants(Program program, Renaming renaming) {
    Map<Literal, Value> seen = new LinkedHashMap<>();
    program
        .constants()
        .forEach(
            (value, tensor) -> {
              if (tensor.elements() <= SMALL) {
                Value twin = seen.putIfAbsent(literal(tensor), value);
                if (twin != null) {
                  renaming.put(value, twin);
                }
              }
            });
  }

  /// By bits: as doubles, neighbouring integers beyond 2^53 would look the same.
  private static Literal literal(Tensor tensor) {
    List<Long> bits = new ArrayList<>();
    for (long i = 0; i < tensor.elements(); i++) {
      bits.add(
          tensor.dtype().isFloating()
              ? Double.doubleToRawLongBits(tensor.get(i))
              : tensor.getLong(i));
    }
    return new Literal(tensor.type(), bits);
  }
}
