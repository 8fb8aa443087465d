// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.autodiff;

import dev.adjoint.compile.Operands;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.OutputPort;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.plan.Instruction;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One instruction being differentiated: what its gradient rule may see and say.
record Step(ProgramBuilder program, Instruction at, Autodiff sweep, Set<Integer> reached)
    implements GradientScope {

  @Override
  public Attributes attributes() {
    return at.attributes();
  }

  @Override
  public boolean has(String port) {
    return Operands.has(at.op(), at.inputs(), port);
  }

  @Override
  public Value input(String port) {
    return Operands.get(at.op(), at.inputs(), port);
  }

  @Override
  public List<Value> variadic(String port) {
    return Operands.variadic(at.op(), at.inputs(), port);
  }

  @Override
  public Value output(String port) {
    List<OutputPort> ports = at.op().outputs();
    for (int i = 0; i < ports.size(); i++) {
      if (ports.get(i).name().equals(port)) {
        return at.outputs().get(i);
      }
    }
    throw new IllegalArgumentException(at.op().name() + " has no output " + port);
  }

  @Override
  public Value upstream(String port) {
    Value output = output(port);
    return sweep.total(output).orElseGet(() -> new Formula(program).full(0, output));
  }

  @Override
  public boolean wants(String port) {
    return has(port) && reached.contains(input(port).id());
  }

  @Override
  public void contribute(String port, Value gradient) {
    if (wants(port)) {
      sweep.add(input(port), gradient);
    }
  }

  @Override
  public void contribute(String port, int index, Value gradient) {
    Value target = variadic(port).get(index);
    if (reached.contains(target.id())) {
      sweep.add(target, gradient);
    }
  }

  @Override
  public List<Value> emitAll(OpDef op, Attributes attributes, List<Value> inputs) {
    return program.emitAll(op, attributes, inputs);
  }

  @Override
  public Value constant(Tensor value) {
    return program.constant(value);
  }

  @Override
  public Optional<Tensor> constantValue(Value value) {
    return program.constantValue(value);
  }
}
