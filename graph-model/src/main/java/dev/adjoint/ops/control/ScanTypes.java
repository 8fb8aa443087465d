// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Known;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;

/// The types of what a Scan gives, after checking that everything scanned is equally long.
final class ScanTypes {

  private final ShapeScope in;
  private final ScanPlan plan;
  private final List<Known> given;
  private Dim length = Dim.UNKNOWN;

  ScanTypes(ShapeScope in) {
    this.in = in;
    given = in.known("initial_state_and_scan_inputs");
    plan = ScanPlan.of(in.attributes(), given.size());
  }

  List<TensorType> all() {
    requireCounts();
    List<Known> rest = new ArrayList<>();
    for (int i = 0; i < plan.scanned(); i++) {
      rest.add(Known.of(slice(i, given.get(plan.states() + i).type())));
    }
    rest.addAll(given.subList(plan.firstCapture(), given.size()));
    List<TensorType> first = given.subList(0, plan.states()).stream().map(Known::type).toList();
    Carried carried =
        Carried.inAnyIteration(
            in, first, 0, (states, number) -> in.results(Scan.BODY, with(states, rest)));
    List<TensorType> types = new ArrayList<>(length.is(0) ? first : carried.carried());
    for (int i = 0; i < plan.collected(); i++) {
      types.add(stacked(i, carried.results().get(plan.states() + i).type()));
    }
    return types;
  }

  private static List<Known> with(List<TensorType> states, List<Known> rest) {
    List<Known> all = new ArrayList<>();
    states.forEach(type -> all.add(Known.of(type)));
    all.addAll(rest);
    return all;
  }

  private void requireCounts() {
    if (plan.scanned() < 1) {
      throw in.reject(
          "C1", "num_scan_inputs", "something must be scanned", "at least 1", "" + plan.scanned());
    }
    if (plan.states() < 0 || plan.body().inputCount() != given.size()) {
      throw in.reject(
          "C2",
          "body",
          "the body must take each state, a slice of each scanned input, and each capture",
          given.size() + " inputs, at least " + (plan.wires() - plan.states()) + " wired",
          plan.body().inputCount() + " inputs, " + given.size() + " wired");
    }
    if (plan.collected() < 0) {
      throw in.reject(
          "C3",
          "body",
          "the body must give each state",
          "at least " + plan.states() + " outputs",
          plan.body().outputCount() + " outputs");
    }
    requireList(Scan.SCAN_INPUT_AXES, plan.scanned(), false);
    requireList(Scan.SCAN_INPUT_DIRECTIONS, plan.scanned(), true);
    requireList(Scan.SCAN_OUTPUT_AXES, plan.collected(), false);
    requireList(Scan.SCAN_OUTPUT_DIRECTIONS, plan.collected(), true);
  }

  private void requireList(Attribute<List<Long>> key, int count, boolean flags) {
    List<Long> said = in.attributes().find(key).orElse(null);
    if (said == null) {
      return;
    }
    boolean fits = said.size() == count;
    if (!fits || (flags && !said.stream().allMatch(flag -> flag == 0 || flag == 1))) {
      throw in.reject(
          "C5",
          key.name(),
          key.name() + " does not fit what is scanned or collected",
          count + (flags ? " numbers, each 0 or 1" : " axes"),
          said.toString());
    }
  }

  private TensorType slice(int index, TensorType whole) {
    Shape shape = whole.shape();
    if (!shape.ranked()) {
      return whole;
    }
    int axis = axis(Scan.SCAN_INPUT_AXES, plan.inputAxis(index), shape.rank());
    Dim own = shape.dim(axis);
    if (!own.mayEqual(length)) {
      throw in.reject(
          "C6",
          Scan.SCAN_INPUT_AXES.name(),
          "scanned input " + index + " is of another length than those before",
          length.toString(),
          own.toString());
    }
    length = length.isKnown() ? length : own;
    return whole.withShape(shape.slice(0, axis).append(shape.slice(axis + 1, shape.rank())));
  }

  private TensorType stacked(int index, TensorType one) {
    Shape shape = one.shape();
    if (!shape.ranked()) {
      return one;
    }
    int axis = axis(Scan.SCAN_OUTPUT_AXES, plan.outputAxis(index), shape.rank() + 1);
    Shape head = shape.slice(0, axis).append(Shape.of(List.of(length)));
    return one.withShape(head.append(shape.slice(axis, shape.rank())));
  }

  private int axis(Attribute<List<Long>> key, long said, int rank) {
    if (said < -rank || said >= rank) {
      throw in.reject(
          "C5", key.name(), "there is no such axis", "-" + rank + " to " + (rank - 1), "" + said);
    }
    return (int) (said < 0 ? said + rank : said);
  }
}
