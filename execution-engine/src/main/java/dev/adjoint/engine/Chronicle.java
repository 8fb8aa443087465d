// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.type.Tensor;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What must be known to come back to any iteration: checkpoints, what a person set by hand, and
/// which iterations a compiled plan computed. The session always holds what the present iteration
/// begins with, until its updates are applied.
final class Chronicle {

  private final Session session;
  private final Checkpoints checkpoints = new Checkpoints(TimeTravel.USUAL_BUDGET_BYTES / 2);
  private final Interventions interventions = new Interventions();
  private final Set<Long> compiled = new HashSet<>();
  private Checkpoint start;
  private long furthest;

  /// @param first number of the iteration that the session's states begin
  Chronicle(Session session, long first) {
    this.session = session;
    start = Checkpoint.of(session, first);
    enter();
  }

  Checkpoints checkpoints() {
    return checkpoints;
  }

  long iteration() {
    return start.iteration();
  }

  long furthest() {
    return furthest;
  }

  /// The present iteration begins: what was set by hand in it is set.
  private void enter() {
    checkpoints.add(start);
    furthest = Math.max(furthest, iteration());
    interventions.states(iteration()).forEach(session::setState);
  }

  /// Brings the session back to where an iteration began.
  void begin(Checkpoint checkpoint) {
    checkpoint.restore(session);
    start = checkpoint;
    enter();
  }

  /// Brings the session back to where the present iteration began.
  void beginAgain() {
    begin(start);
  }

  /// The next iteration begins with what the session holds.
  ///
  /// @param changed states that differ from this one's
  void next(Set<String> changed) {
    start = start.next(session, changed);
    enter();
  }

  void noteCompiled() {
    compiled.add(iteration());
  }

  /// Whether the present iteration was computed by a compiled plan when it first was.
  boolean wasCompiled() {
    return compiled.contains(iteration());
  }

  /// What the present iteration is asked to do.
  RunRequest request(Iterations asked, Map<String, Tensor> feeds) {
    RunRequest planned = interventions.request(iteration(), asked.request(iteration()));
    Map<String, Tensor> all = new LinkedHashMap<>(planned.feeds());
    all.putAll(feeds);
    return planned.withFeeds(all);
  }

  /// A person changed something in the present iteration: those to come will be others.
  void amend(Amendment change) {
    cut();
    compiled.remove(iteration());
    interventions.setStates(iteration(), change.states());
    interventions.setFeeds(iteration(), change.feeds());
    change.states().forEach(session::setState);
  }

  /// A person changed what the next iteration begins with.
  void amendNext(String state, Tensor value) {
    cut();
    interventions.setStates(iteration() + 1, Map.of(state, value));
  }

  private void cut() {
    checkpoints.cutAfter(iteration());
    interventions.cutAfter(iteration());
    compiled.removeIf(i -> i > iteration());
    furthest = iteration();
  }

  /// The graph is another from here on: here the past ends.
  void become(Revision revision) {
    GivenUp givenUp =
        new GivenUp(revision.before().types(), revision.types(), session.stateStore());
    session.become(revision.amendment().types(), givenUp);
    start = start.amended(interventions.states(iteration()), givenUp);
    interventions.cutStatesUntil(iteration());
    compiled.clear();
    checkpoints.clear();
    checkpoints.add(start);
  }
}
