// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.graph.Body;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Known;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Subgraph;
import dev.adjoint.op.Value;
import dev.adjoint.ops.internal.Uniform;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;

/// One composite being expanded into a [ProgramBuilder].
record Expansion(ProgramBuilder program, OpDef op, Attributes attributes, List<Value> operands)
    implements NodeScope, UseInProgram {

  @Override
  public boolean training() {
    return program.training();
  }

  @Override
  public Value uniform(Shape shape, DType dtype) {
    Attributes settings =
        Attributes.of(Uniform.SHAPE, shape)
            .with(Uniform.DTYPE, dtype)
            .with(Uniform.SALT, Uniform.salt(attributes).orElseGet(program::nextSalt))
            .with(Uniform.TURN, program.turn());
    return program.emit(Uniform.OP, settings, program.runKey());
  }

  @Override
  public List<Value> inline(Attribute<Subgraph> body, long iteration, List<Value> given) {
    Inlining.require(iteration);
    return new Inlining(program, (Body) get(body)).emit(iteration, given);
  }

  @Override
  public List<Known> results(Attribute<Subgraph> body, List<Known> given) {
    return Inference.bodies(program.origin().node(), program.catalog())
        .results(body.name(), get(body), given);
  }

  @Override
  public Value parameter(String name, TensorType type, Attributes settings) {
    boolean trainable = settings.get(Parameter.TRAINABLE);
    return program.state(owned(name), type, new StateInit.Declared(settings, trainable));
  }

  @Override
  public void update(String name, Value value) {
    program.update(owned(name), value);
  }

  private String owned(String name) {
    return program.origin().node() + "/" + name;
  }
}
