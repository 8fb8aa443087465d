// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Level;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.Round;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Graph;
import java.util.List;
import java.util.Optional;

/// A step taken apart: that of a composite into the ops it is made of, that of a node with a body
/// into the steps of its iterations.
interface Inside extends AutoCloseable {

  /// Enters the last step that `outer` has done; empty when there is nothing inside.
  static Optional<Inside> of(Debugger outer) {
    Optional<Inside> flow = FlowInside.of(outer);
    return flow.isPresent() ? flow : CompositeInside.of(outer);
  }

  /// The node whose step it is.
  String node();

  /// What is inside, of the iteration at hand.
  Graph graph();

  /// The run of the ops inside, of the iteration at hand.
  Debugger debugger();

  /// The steps of the iteration at hand.
  List<PlannedStep> steps();

  /// How many of them are done; 0 only before the very first.
  int done();

  Optional<TraceStep> current();

  /// Whether all steps of all iterations are done.
  boolean isFinished();

  /// One step on, from the end of an iteration into the next; there must be one.
  void forward();

  /// From the end of an iteration to the start of the next; there must be one.
  default void next() {
    throw new IllegalStateException(node() + " has no further iteration");
  }

  /// Whether its steps are those of a backward pass.
  boolean isBackward();

  /// One step back, to the very moment before the last [#forward]; there must be one.
  void back();

  /// Which iteration is at hand, of how many.
  default Optional<Round> round() {
    return Optional.empty();
  }

  /// The body that is open, at its iteration.
  default Optional<Level> level() {
    return Optional.empty();
  }

  /// A moment within it.
  ///
  /// @param round counts iterations in the order in which they are run
  record Moment(long round, int done) {}

  Moment moment();

  /// Goes to any moment.
  void goTo(Moment moment);

  /// Goes to the start of an iteration, counted as the body does. False when there are none.
  default boolean toIteration(long iteration) {
    return false;
  }

  @Override
  void close();
}
