// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.autodiff;

import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.UseInProgram;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.OutputPort;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.plan.Instruction;
import java.util.List;
import java.util.Set;

/// One instruction being differentiated: what its gradient rule may see and say.
record Step(ProgramBuilder program, Instruction at, Autodiff sweep, Set<Integer> reached)
    implements GradientScope, UseInProgram {

  @Override
  public Attributes attributes() {
    return at.attributes();
  }

  @Override
  public OpDef op() {
    return at.op();
  }

  @Override
  public List<Value> operands() {
    return at.inputs();
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
    return upstream(output(port));
  }

  @Override
  public List<Value> upstreams() {
    return at.outputs().stream().map(this::upstream).toList();
  }

  private Value upstream(Value output) {
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
}
