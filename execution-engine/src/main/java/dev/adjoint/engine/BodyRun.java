// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.CompileException;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Known;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;

/// A body made ready for inputs of certain types: run again as long as they stay the same.
final class BodyRun {

  private final FlowPlan plan;
  private final List<TensorType> given;
  private final Inference types;
  private final List<Node> order;

  private BodyRun(FlowPlan plan, List<TensorType> given, Inference types) {
    this.plan = plan;
    this.given = given;
    this.types = types;
    Body body = plan.body();
    List<String> ends = body.graph().outputs().stream().map(PortRef::node).toList();
    order = types.topology().needed(body.graph(), ends);
  }

  /// @throws CompileException when something in the body does not fit these types
  static BodyRun of(FlowPlan plan, List<TensorType> given, Inference outside) {
    List<Known> known = given.stream().map(Known::of).toList();
    Inference types = Inference.of(plan.body(), known, outside.catalog());
    List<Diagnostic> errors = new ArrayList<>();
    for (Diagnostic found : types.diagnostics()) {
      if (found.isError()) {
        errors.add(Diagnostic.within(plan.node().id(), plan.attribute(), found));
      }
    }
    if (!errors.isEmpty()) {
      throw new CompileException(errors);
    }
    return new BodyRun(plan, given, types);
  }

  boolean fits(List<TensorType> types) {
    return given.equals(types);
  }

  Inference types() {
    return types;
  }

  /// The nodes that the results need, in topological order.
  List<Node> order() {
    return order;
  }

  /// Runs the body once.
  ///
  /// @param iteration -1 when there are no iterations to tell apart
  /// @param recording whether a backward pass may follow
  EagerPass run(EagerPass outside, List<DeviceValue> inputs, long iteration, boolean recording) {
    EagerPass pass = begin(outside, inputs, iteration, recording);
    order.forEach(pass::evaluate);
    return pass;
  }

  /// The body with its inputs at hand and nothing computed.
  EagerPass begin(EagerPass outside, List<DeviceValue> inputs, long iteration, boolean recording) {
    EagerPass pass = outside.within(plan, types, iteration, recording);
    for (int i = 0; i < inputs.size(); i++) {
      pass.put(types.graph().node(plan.body().inputs().get(i)).orElseThrow(), 0, inputs.get(i));
    }
    return pass;
  }

  List<DeviceValue> results(EagerPass pass) {
    return plan.body().graph().outputs().stream().map(pass::value).toList();
  }
}
