// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.Known;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.Subgraph;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The types of what a Loop gives: those that hold after any number of iterations or, where that
/// number is known and small, those after exactly so many.
final class LoopTypes {

  /// Longer loops are not followed iteration by iteration.
  private static final long FOLLOWED = 64;

  private final ShapeScope in;
  private final Subgraph body;
  private final List<TensorType> first;
  private final List<Known> captures;

  LoopTypes(ShapeScope in) {
    this.in = in;
    body = in.get(Loop.BODY);
    List<Known> given = in.known("v_initial");
    int carried = given.size() - Math.toIntExact(in.get(Loop.NUM_CAPTURES));
    requireCounts(given.size(), carried);
    first = given.subList(0, carried).stream().map(Known::type).toList();
    captures = given.subList(carried, given.size());
  }

  private void requireCounts(int given, int carried) {
    if (in.has("M")) {
      Conditions.requireOne(in, "M");
    }
    if (in.has("cond")) {
      Conditions.requireOne(in, "cond");
    }
    if (carried < 0 || body.inputCount() != 2 + given) {
      throw in.reject(
          "C2",
          "body",
          "the body must take the iteration, the condition and each value that is wired in",
          (2 + given) + " inputs, " + in.get(Loop.NUM_CAPTURES) + " of them captured",
          body.inputCount() + " inputs");
    }
    if (body.outputCount() < 1 + carried) {
      throw in.reject(
          "C3",
          "body",
          "the body must give the condition and each carried value",
          "at least " + (1 + carried) + " outputs",
          body.outputCount() + " outputs");
    }
  }

  List<TensorType> all() {
    Carried general = Carried.inAnyIteration(in, first, 1, this::iteration);
    requireCondition(general.results().getFirst().type());
    Optional<Long> trips = trips(general.results().getFirst());
    boolean same = general.carried().equals(first);
    if (!same && trips.isPresent() && trips.get() <= FOLLOWED) {
      return follow(trips.get(), general);
    }
    List<TensorType> types = new ArrayList<>(general.carried());
    collected(general.results()).forEach(type -> types.add(stacked(type, length(trips))));
    return types;
  }

  private void requireCondition(TensorType cond) {
    if (cond.dtype() != DType.BOOL) {
      throw in.reject(
          "C3", "body", "the first output of the body is the condition", "bool", cond.display());
    }
  }

  /// @param number of the iteration, or -1 for any
  private List<Known> iteration(List<TensorType> carried, long number) {
    List<Known> given = new ArrayList<>();
    Tensor count = Conditions.one(body, 0, DType.INT64, number);
    given.add(number < 0 ? Known.of(count.type()) : Known.of(count));
    // An iteration is only ever run while the condition holds.
    given.add(Known.of(Conditions.one(body, 1, DType.BOOL, 1)));
    carried.forEach(type -> given.add(Known.of(type)));
    given.addAll(captures);
    return in.results(Loop.BODY, given);
  }

  /// How many iterations there are, where that is certain before the run.
  private Optional<Long> trips(Known condition) {
    Optional<Tensor> cond = in.has("cond") ? in.constant("cond") : Optional.empty();
    if (cond.isPresent() && !Conditions.holds(cond.get())) {
      return Optional.of(0L);
    }
    Optional<Long> most = in.has("M") ? in.constant("M").map(Conditions::count) : Optional.empty();
    boolean always = cond.isPresent() && condition.value().filter(Conditions::holds).isPresent();
    return !in.has("cond") || always || most.equals(Optional.of(0L)) ? most : Optional.empty();
  }

  private static Dim length(Optional<Long> trips) {
    return trips.map(Dim::of).orElse(Dim.UNKNOWN);
  }

  private List<TensorType> collected(List<Known> results) {
    return results.subList(1 + first.size(), results.size()).stream().map(Known::type).toList();
  }

  private static TensorType stacked(TensorType type, Dim length) {
    return type.shape().ranked()
        ? type.withShape(Shape.of(List.of(length)).append(type.shape()))
        : type;
  }

  private List<TensorType> follow(long trips, Carried general) {
    List<TensorType> carried = first;
    List<TensorType> collected = collected(general.results());
    for (long i = 0; i < trips; i++) {
      List<Known> results = iteration(carried, i);
      carried = results.subList(1, 1 + first.size()).stream().map(Known::type).toList();
      List<TensorType> now = collected(results);
      collected = i == 0 ? now : agreed(collected, now, i);
    }
    List<TensorType> types = new ArrayList<>(carried);
    collected.forEach(type -> types.add(stacked(type, Dim.of(trips))));
    return types;
  }

  private List<TensorType> agreed(List<TensorType> before, List<TensorType> now, long iteration) {
    List<TensorType> agreed = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      TensorType a = before.get(i);
      TensorType b = now.get(i);
      if (a.shape().isKnown() && b.shape().isKnown() && !a.equals(b)) {
        throw in.reject(
            "C5",
            "body",
            "what is collected changes its shape in iteration " + iteration,
            a.display(),
            b.display());
      }
      agreed.add(Carried.either(a, b));
    }
    return agreed;
  }
}
