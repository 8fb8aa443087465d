// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import java.util.Map;
import java.util.Optional;

/// What nodes took as of one moment of a run, by what is known of that now. Immutable. No record:
/// whether two moments have equal times would be asked of all nodes at every step.
public final class MomentTimes {
  public static final MomentTimes NONE = inBody(RunSnapshot.NONE);

  private final Optional<RunTimes> known;
  private final Map<String, NodeTime> once;
  private final int done;

  private MomentTimes(Optional<RunTimes> known, RunSnapshot moment) {
    this.known = known;
    once = moment.numbers().times();
    done = moment.done();
  }

  /// Of the run itself.
  static MomentTimes of(RunSnapshot moment, RunTimes known) {
    return new MomentTimes(Optional.of(known), moment);
  }

  /// Of a body that the run is in, where each step is done once.
  public static MomentTimes inBody(RunSnapshot moment) {
    return new MomentTimes(Optional.empty(), moment);
  }

  /// Empty when the node has taken no step so far, in no iteration.
  public Optional<NodeTime> of(String node) {
    Optional<NodeTime> first = Optional.ofNullable(once.get(node));
    return known.isPresent() ? known.get().of(node, first, done) : first;
  }
}
