// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.compile.Compiler;
import dev.adjoint.compile.pass.Capabilities;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.math.Exp;
import dev.adjoint.ops.math.Max;
import dev.adjoint.ops.math.Neg;
import dev.adjoint.plan.ExecutionPlan;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Origin;
import dev.adjoint.plan.Phase;
import dev.adjoint.plan.Program;
import dev.adjoint.plan.Slot;
import dev.adjoint.type.DType;
import dev.adjoint.type.TensorType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every verifier finds the fault that was planted for it and nothing in a sound program.
class VerifiersTest {

  private static final TensorType PAIR = TensorType.of(DType.FLOAT32, 2);
  private static final Value X = new Value(0, PAIR);
  private static final Value A = new Value(1, PAIR);
  private static final Value B = new Value(2, PAIR);

  private static Instruction step(OpDef op, Value output, Value... inputs) {
    return new Instruction(
        op, Attributes.NONE, List.of(inputs), List.of(output), new Origin("n", Phase.FORWARD));
  }

  private static Program program(Value output, Instruction... steps) {
    return new Program(
        new LinkedHashMap<>(Map.of("x", X)),
        new LinkedHashMap<>(Map.of("w", new Value(9, PAIR))),
        new LinkedHashMap<>(),
        List.of(steps),
        new LinkedHashMap<>(Map.of("y", output)),
        new LinkedHashMap<>());
  }

  private static Program updating(String state, Value value) {
    Program sound = program(A, step(Exp.OP, A, X));
    return new Program(
        sound.inputs(),
        sound.states(),
        sound.constants(),
        sound.instructions(),
        sound.outputs(),
        new LinkedHashMap<>(Map.of(state, value)));
  }

  private static void finds(Verifier verifier, Program program, String words) {
    IllegalStateException fault =
        assertThrows(IllegalStateException.class, () -> verifier.verify(program));
    assertTrue(String.valueOf(fault.getMessage()).contains(words), fault.getMessage());
  }

  @Test
  void aSoundProgramPasses() {
    Program sound = program(B, step(Exp.OP, A, X), step(Add.OP, B, A, X));
    List.of(new VerifyDefinitions(), new VerifyPrimitives(), new VerifyTypes())
        .forEach(verifier -> verifier.verify(sound));
  }

  @Test
  void findsAUseBeforeTheDefinition() {
    Program wrong = program(B, step(Neg.OP, B, A), step(Exp.OP, A, X));
    finds(new VerifyDefinitions(), wrong, "v1 is used before it is defined");
  }

  @Test
  void findsAnOutputThatNobodyDefines() {
    finds(new VerifyDefinitions(), program(B, step(Exp.OP, A, X)), "output y");
  }

  @Test
  void findsASecondDefinition() {
    Program wrong = program(A, step(Exp.OP, A, X), step(Neg.OP, A, X));
    finds(new VerifyDefinitions(), wrong, "v1 is defined twice");
  }

  @Test
  void findsATypeThatDoesNotFollow() {
    Value wide = new Value(1, TensorType.of(DType.FLOAT32, 3));
    finds(new VerifyTypes(), program(wide, step(Exp.OP, wide, X)), "do not follow");
  }

  @Test
  void findsAnUpdateOfAnotherTypeOrOfNothing() {
    Value wide = new Value(3, TensorType.of(DType.FLOAT64, 2));
    finds(new VerifyTypes(), updating("w", wide), "update of w");
    finds(new VerifyTypes(), updating("nobody", A), "update of nobody");
    new VerifyTypes().verify(updating("w", A));
  }

  @Test
  void findsAComposite() {
    finds(new VerifyPrimitives(), program(A, step(Max.OP, A, X, X)), "not a primitive");
  }

  @Test
  void findsSlotsThatOverlapWhileBothAreNeeded() {
    Program sound = program(B, step(Exp.OP, A, X), step(Add.OP, B, A, X));
    Slot first = new Slot(0, 64);
    Slot second = new Slot(64, 64);
    Slot third = new Slot(128, 64);
    VerifySlots.verify(plan(sound, Map.of(0, first, 1, second, 2, third), 192));
    IllegalStateException overlap =
        assertThrows(
            IllegalStateException.class,
            () -> VerifySlots.verify(plan(sound, Map.of(0, first, 1, second, 2, second), 192)));
    assertEquals("v1 shares memory with v2", overlap.getMessage());
    assertThrows(
        IllegalStateException.class,
        () -> VerifySlots.verify(plan(sound, Map.of(0, first, 1, second, 2, third), 128)));
    assertThrows(
        IllegalStateException.class,
        () -> VerifySlots.verify(plan(sound, Map.of(0, first, 1, second), 192)));
  }

  private static ExecutionPlan plan(Program program, Map<Integer, Slot> slots, long arena) {
    return new ExecutionPlan(program, slots, arena, Map.of());
  }

  @Test
  void theCompilerSaysAfterWhichStage() {
    Compiler compiler = new Compiler(Capabilities.ALL, true, (name, program) -> {});
    IllegalStateException fault =
        assertThrows(
            IllegalStateException.class, () -> compiler.optimize(program(B, step(Exp.OP, A, X))));
    assertEquals(
        "after lowering: v2 is used before it is defined, by output y", fault.getMessage());
  }
}
