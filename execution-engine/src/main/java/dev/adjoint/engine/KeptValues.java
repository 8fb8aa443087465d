// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static java.util.Objects.requireNonNull;

import dev.adjoint.graph.Node;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Map;

/// Values that a node of an eager run keeps beside what its op computes, each in memory of its own
/// name: good until the node puts another under the same name.
record KeptValues(EagerPass pass) {

  /// A value from the host.
  DeviceValue source(Node node, Tensor tensor) {
    record Key(String node, TensorType type) {}
    return filled(new Key(pass.place(node), tensor.type()), tensor);
  }

  /// A copy of a value, kept until this node runs again.
  DeviceValue hold(Node node, Object name, DeviceValue value) {
    LoadedPlan plan = plan(new Named(pass.place(node), name, value.type()), value.type());
    plan.feed(requireNonNull(plan.program().inputs().get("in0")), value.buffer());
    return NodePlans.output(plan, "out0");
  }

  DeviceValue hold(Node node, Object name, Tensor tensor) {
    return filled(new Named(pass.place(node), name, tensor.type()), tensor);
  }

  private record Named(String place, Object name, TensorType type) {}

  private DeviceValue filled(Object key, Tensor tensor) {
    LoadedPlan plan = plan(key, tensor.type());
    plan.feed(requireNonNull(plan.program().inputs().get("in0")), tensor);
    return NodePlans.output(plan, "out0");
  }

  private LoadedPlan plan(Object key, TensorType type) {
    return pass.plans()
        .get(key, false, program -> program.output("out0", program.input("in0", type)));
  }

  /// The sum of two values, good until the next of the same node and wire.
  DeviceValue sum(Node node, int wire, DeviceValue a, DeviceValue b) {
    record Key(String place, int wire, TensorType type) {}
    LoadedPlan plan =
        pass.plans()
            .get(
                new Key(pass.place(node), wire, a.type()),
                false,
                program ->
                    program.output(
                        "sum",
                        new Formula(program)
                            .add(program.input("in0", a.type()), program.input("in1", b.type()))));
    pass.plans().execute(plan, Map.of("in0", a, "in1", b), pass.request(), pass.runKey());
    return NodePlans.output(plan, "sum");
  }
}
