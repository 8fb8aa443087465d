// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Level;
import dev.adjoint.debug.Opened;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The steps that a walk has entered, one within the other. Owns them.
final class OpenSteps {

  private final List<Inside> all = new ArrayList<>();

  /// The outermost first.
  List<Inside> all() {
    return Collections.unmodifiableList(all);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  int depth() {
    return all.size();
  }

  Optional<Inside> innermost() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// The innermost; there must be one.
  Inside last() {
    return all.getLast();
  }

  void add(Inside inside) {
    all.add(inside);
  }

  void leave() {
    all.removeLast().close();
  }

  void closeTo(int depth) {
    while (all.size() > depth) {
      leave();
    }
  }

  /// Steps within composites are no places that a run halts at.
  void leaveComposites() {
    int bodies = 0;
    while (bodies < all.size() && all.get(bodies).level().isPresent()) {
      bodies++;
    }
    closeTo(bodies);
  }

  /// Where each of them stands.
  List<Inside.Moment> moments() {
    return all.stream().map(Inside::moment).toList();
  }

  /// Enters the last step of `run` and, in it, what was open at these moments.
  void reopen(Debugger run, List<Inside.Moment> moments) {
    Debugger around = run;
    for (Inside.Moment moment : moments) {
      Optional<Inside> inside = FlowInside.of(around);
      if (inside.isEmpty()) {
        return;
      }
      add(inside.get());
      inside.get().goTo(moment);
      around = inside.get().debugger();
    }
  }

  Optional<Opened> asSeen() {
    return innermost()
        .map(
            inside ->
                new Opened(
                    path(),
                    inside.graph(),
                    inside.steps(),
                    inside.done(),
                    inside.current(),
                    all.stream().map(OpenSteps::level).toList(),
                    inside.round()));
  }

  private static Level level(Inside inside) {
    return inside.level().orElseGet(() -> new Level(inside.node(), "", -1));
  }

  private List<String> path() {
    List<String> path = new ArrayList<>(all.stream().map(Inside::node).toList());
    last().current().ifPresent(step -> path.add(step.node()));
    return path;
  }
}
