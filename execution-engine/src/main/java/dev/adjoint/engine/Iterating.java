// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Attributes;
import dev.adjoint.ops.control.Conditions;
import dev.adjoint.ops.control.ScanPlan;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Runs single iterations of a Loop or Scan, in whatever order they are asked for.
final class Iterating {

  /// Plans of operands that changed from one iteration to the next, kept until there are so many.
  private static final int MOST_PASSED = 64;

  private final FlowPlan plan;
  private final Held held;
  private final Map<String, NodeUse> last = new HashMap<>();
  private final Set<NodeUse> passed = new HashSet<>();
  private final Map<Integer, DeviceValue> sequences = new HashMap<>();
  private Optional<BodyRun> ready = Optional.empty();

  Iterating(FlowPlan plan, Held held) {
    this.plan = plan;
    this.held = held;
  }

  /// How many slices there are.
  long length(EagerPass pass) {
    return sequence(pass, 0).type().shape().dim(0).size();
  }

  EagerPass run(EagerPass pass, List<DeviceValue> carried, long iteration, boolean recording) {
    List<DeviceValue> inputs = inputs(pass, carried, iteration);
    EagerPass inner = body(pass, inputs).run(pass, inputs, iteration, recording);
    retire(pass, inner);
    return inner;
  }

  /// An iteration with its inputs at hand and nothing computed.
  EagerPass begin(EagerPass pass, List<DeviceValue> carried, long iteration) {
    List<DeviceValue> inputs = inputs(pass, carried, iteration);
    return body(pass, inputs).begin(pass, inputs, iteration, true);
  }

  BodyRun body() {
    return ready.orElseThrow();
  }

  private BodyRun body(EagerPass pass, List<DeviceValue> inputs) {
    List<TensorType> types = inputs.stream().map(DeviceValue::type).toList();
    if (ready.filter(body -> body.fits(types)).isEmpty()) {
      ready = Optional.of(BodyRun.of(plan, types, pass.types()));
    }
    return ready.get();
  }

  List<DeviceValue> results(EagerPass inner) {
    return body().results(inner);
  }

  /// Types of the results, were there an iteration; dimensions may be unknown.
  List<TensorType> would(EagerPass pass, List<DeviceValue> carried) {
    List<DeviceValue> inputs = new ArrayList<>(lead(pass, 0));
    inputs.addAll(carried);
    List<TensorType> types = new ArrayList<>(inputs.stream().map(DeviceValue::type).toList());
    for (int i = 0; i < plan.scanned(); i++) {
      types.add(DeviceStack.slice(sequence(pass, i).type()));
    }
    captures(pass).forEach(value -> types.add(value.type()));
    BodyRun body = BodyRun.of(plan, types, pass.types());
    return plan.body().graph().outputs().stream()
        .map(ref -> body.types().type(ref).orElseThrow())
        .toList();
  }

  /// Everything that the body takes in an iteration.
  List<DeviceValue> inputs(EagerPass pass, List<DeviceValue> carried, long iteration) {
    List<DeviceValue> inputs = new ArrayList<>(lead(pass, iteration));
    inputs.addAll(carried);
    for (int i = 0; i < plan.scanned(); i++) {
      DeviceValue whole = sequence(pass, i);
      inputs.add(DeviceStack.at(whole, place(i, iteration, whole), held));
    }
    inputs.addAll(captures(pass));
    return inputs;
  }

  /// Where the slice of an iteration lies in a scanned input.
  long place(int scanned, long iteration, DeviceValue whole) {
    long length = whole.type().shape().dim(0).size();
    return scan().isFromEnd(scanned) ? length - 1 - iteration : iteration;
  }

  private List<DeviceValue> lead(EagerPass pass, long iteration) {
    if (plan.lead() == 0) {
      return List.of();
    }
    Tensor number = Conditions.one(plan.body(), 0, DType.INT64, iteration);
    Tensor cond = Conditions.one(plan.body(), 1, DType.BOOL, 1);
    return List.of(
        pass.kept().hold(plan.node(), "iteration", number),
        pass.kept().hold(plan.node(), "cond", cond));
  }

  private List<DeviceValue> captures(EagerPass pass) {
    List<DeviceValue> captures = new ArrayList<>();
    for (int i = plan.firstCapture(); i < plan.body().inputCount(); i++) {
      captures.add(operand(pass, i));
    }
    return captures;
  }

  private DeviceValue operand(EagerPass pass, int input) {
    PortRef from = plan.node().input(plan.wire(input)).orElseThrow();
    return pass.value(from);
  }

  private ScanPlan scan() {
    return ScanPlan.of(plan.node().attributes(), plan.node().inputs().size());
  }

  /// A scanned input with the axis that it is taken apart along in front.
  DeviceValue sequence(EagerPass pass, int index) {
    DeviceValue whole = operand(pass, plan.firstSlice() + index);
    int axis = axis(scan().inputAxis(index), whole.type().shape().rank());
    if (axis == 0) {
      return whole;
    }
    // Laid out anew once a run: plans of the same node may have moved on since.
    return sequences.computeIfAbsent(
        index, i -> held.copy(moved(pass, "sequence" + i, whole, axis, 0)));
  }

  /// A collected value as the node gives it: the new axis where it belongs, in the order asked for.
  DeviceValue laidOut(EagerPass pass, int index, DeviceValue whole) {
    if (plan.skipped() > 0) {
      return whole;
    }
    DeviceValue ordered = scan().isToEnd(index) ? reversed(whole) : whole;
    int axis = axis(scan().outputAxis(index), whole.type().shape().rank());
    return axis == 0 ? ordered : moved(pass, "collected" + index, ordered, 0, axis);
  }

  /// The other way round: the gradient by a collected value with the new axis in front, in the
  /// order of the iterations.
  DeviceValue taken(EagerPass pass, int index, DeviceValue gradient) {
    if (plan.skipped() > 0) {
      return gradient;
    }
    int axis = axis(scan().outputAxis(index), gradient.type().shape().rank());
    DeviceValue leading = axis == 0 ? gradient : moved(pass, "upstream" + index, gradient, axis, 0);
    return scan().isToEnd(index) ? reversed(leading) : leading;
  }

  /// The gradient by a scanned input as the input is laid out.
  DeviceValue returned(EagerPass pass, int index, DeviceValue gradient) {
    int axis = axis(scan().inputAxis(index), gradient.type().shape().rank());
    return axis == 0 ? gradient : moved(pass, "gradient" + index, gradient, 0, axis);
  }

  private static int axis(long said, int rank) {
    return (int) (said < 0 ? said + rank : said);
  }

  private DeviceValue reversed(DeviceValue whole) {
    DeviceValue turned = held.zeros(whole.type());
    long length = whole.type().shape().dim(0).size();
    for (long i = 0; i < length; i++) {
      held.move(DeviceStack.at(whole, i, held), DeviceStack.at(turned, length - 1 - i, held));
    }
    return turned;
  }

  private DeviceValue moved(EagerPass pass, String what, DeviceValue value, int from, int to) {
    List<Long> perm = new ArrayList<>();
    for (long axis = 0; axis < value.type().shape().rank(); axis++) {
      perm.add(axis);
    }
    perm.add(to, perm.remove(from));
    record Key(String place, String what, TensorType type, List<Long> perm) {}
    LoadedPlan transposing =
        pass.plans()
            .get(
                new Key(pass.place(plan.node()), what, value.type(), perm),
                false,
                program ->
                    program.output(
                        "moved",
                        program.emit(
                            Transpose.OP,
                            Attributes.of(Transpose.PERM, perm),
                            program.input(NodeUse.in(0), value.type()))));
    pass.plans().execute(transposing, Map.of(NodeUse.in(0), value), pass.request(), pass.runKey());
    return NodePlans.output(transposing, "moved");
  }

  /// Operands that decide shapes are part of a plan; of a loop in which they differ each time only
  /// the latest plans are kept.
  private void retire(EagerPass pass, EagerPass inner) {
    for (NodeUse use : inner.uses()) {
      if (!use.bound().isEmpty()) {
        NodeUse before = last.put(use.node().id(), use);
        if (before != null && !before.equals(use)) {
          passed.add(before);
          passed.remove(use);
        }
      }
    }
    if (passed.size() > MOST_PASSED) {
      passed.removeAll(Set.copyOf(last.values()));
      pass.plans().retire(passed);
      passed.clear();
    }
  }
}
