// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.cost;

import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.StateInit;
import dev.adjoint.compile.autodiff.Autodiff;
import dev.adjoint.compile.pass.EliminateDeadCode;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Rejection;
import dev.adjoint.op.Value;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Origin;
import dev.adjoint.plan.Phase;
import dev.adjoint.plan.Program;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// One use of an op with the types and constants at hand; equal uses cost the same, whatever node
/// they are.
///
/// @param constants operands whose value is known before a run, by wire
/// @param wanted wires whose gradient somebody needs
record NodeWork(
    OpDef op,
    Attributes attributes,
    List<Optional<TensorType>> inputs,
    Map<Integer, Constant> constants,
    Set<Integer> wanted) {

  /// A tensor that equals another with the same bits.
  record Constant(Tensor tensor) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Constant(Tensor that) && tensor.sameAs(that);
    }

    @Override
    public int hashCode() {
      return tensor.type().hashCode();
    }
  }

  private static final String OUT = "out";
  private static final String GRADIENT = "gradient";

  /// As in a run that trains. Parameters are known even where the size of the batch is not: they
  /// never depend on it. The size of the results is left open.
  NodeCost cost() {
    if (!isRanked()) {
      return NodeCost.UNKNOWN;
    }
    boolean bound = inputs.stream().flatMap(Optional::stream).allMatch(t -> t.shape().isKnown());
    try {
      ProgramBuilder program = new ProgramBuilder(true);
      List<Value> operands = operands(program);
      List<Value> results = forward(program, operands);
      OptionalLong parameters = OptionalLong.of(parameters(program));
      if (!bound) {
        return NodeCost.UNKNOWN.withParameters(parameters);
      }
      OptionalLong forward = flops(program.build(), Phase.FORWARD);
      OptionalLong backward = backward(program, operands, results);
      return new NodeCost(parameters, forward, backward, OptionalLong.empty());
    } catch (Rejection.Raised
        | IllegalStateException
        | NoSuchElementException
        | UnsupportedOperationException dynamic) {
      return NodeCost.UNKNOWN;
    }
  }

  /// Only the trainable numbers that the node holds.
  OptionalLong parameters() {
    if (!isRanked()) {
      return OptionalLong.empty();
    }
    try {
      ProgramBuilder program = new ProgramBuilder(true);
      forward(program, operands(program));
      return OptionalLong.of(parameters(program));
    } catch (Rejection.Raised
        | IllegalStateException
        | NoSuchElementException
        | UnsupportedOperationException dynamic) {
      return OptionalLong.empty();
    }
  }

  private boolean isRanked() {
    return inputs.stream().flatMap(Optional::stream).allMatch(t -> t.shape().ranked());
  }

  private List<Value> operands(ProgramBuilder program) {
    List<Value> operands = new ArrayList<>();
    for (int wire = 0; wire < inputs.size(); wire++) {
      Constant constant = constants.get(wire);
      Optional<TensorType> type = inputs.get(wire);
      if (type.isEmpty()) {
        operands.add(Value.ABSENT);
      } else if (constant != null) {
        operands.add(program.constant(constant.tensor()));
      } else {
        operands.add(program.input("in" + wire, bound(type.get())));
      }
    }
    return operands;
  }

  /// A size of 1 in the place of every open dimension.
  private static TensorType bound(TensorType type) {
    List<Dim> dims =
        type.shape().dims().stream().map(dim -> dim.isKnown() ? dim : Dim.of(1)).toList();
    return type.shape().isKnown() ? type : type.withShape(Shape.of(dims));
  }

  private List<Value> forward(ProgramBuilder program, List<Value> operands) {
    program.at(new Origin("", Phase.FORWARD));
    List<Value> results = program.emitAll(op, attributes, operands);
    for (int i = 0; i < results.size(); i++) {
      program.output(OUT + i, results.get(i));
    }
    return results;
  }

  private static long parameters(ProgramBuilder program) {
    long count = 0;
    for (Map.Entry<String, Value> state : program.states().entrySet()) {
      boolean free =
          program.inits().get(state.getKey()) instanceof StateInit.Declared said
              && said.trainable();
      count += free ? state.getValue().shape().elements() : 0;
    }
    return count;
  }

  /// What the gradient rules add, without what nobody needs.
  private OptionalLong backward(ProgramBuilder program, List<Value> operands, List<Value> results) {
    List<Value> ys = results.stream().filter(y -> y.type().dtype().isFloating()).toList();
    List<Value> ups = new ArrayList<>();
    for (Value y : ys) {
      ups.add(program.input("up" + y.id(), y.type()));
    }
    List<Value> xs = new ArrayList<>(program.states().values());
    wanted.stream().sorted().forEach(wire -> xs.add(operands.get(wire)));
    program.at(new Origin("", Phase.BACKWARD));
    List<Optional<Value>> gradients = Autodiff.gradients(program, ys, ups, xs);
    for (int i = 0; i < xs.size(); i++) {
      String name = GRADIENT + i;
      gradients.get(i).ifPresent(gradient -> program.output(name, gradient));
    }
    return flops(new EliminateDeadCode().apply(program.build()), Phase.BACKWARD);
  }

  private static OptionalLong flops(Program program, Phase phase) {
    long sum = 0;
    for (Instruction step : program.instructions()) {
      if (step.origin().phase() == phase) {
        OptionalLong own = FlopTable.of(step);
        if (own.isEmpty()) {
          return OptionalLong.empty();
        }
        sum += own.getAsLong();
      }
    }
    return OptionalLong.of(sum);
  }
}
