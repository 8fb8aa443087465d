// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.inspector.why.MeasuredRun;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// The numbers of the run being looked at, as of its current step.
public interface RunValues extends MeasuredRun {
  RunValues NONE =
      new RunValues() {
        @Override
        public Optional<Tensor> value(PortRef ref) {
          return Optional.empty();
        }

        @Override
        public Optional<Tensor> gradient(PortRef ref) {
          return Optional.empty();
        }

        @Override
        public Optional<Tensor> contribution(Wire wire) {
          return Optional.empty();
        }

        @Override
        public Moment moment(String node) {
          return Moment.NONE;
        }
      };

  /// What the run is doing at a node right now.
  enum Moment {
    NONE,
    FORWARD,
    BACKWARD,
    UPDATE
  }

  Moment moment(String node);

  /// Whether the value shown of an output, or its gradient, is from before an edit.
  default boolean isStale(PortRef ref, boolean gradient) {
    return false;
  }

  /// The value of a parameter that a layer owns, by its full name (`dense/kernel`).
  default Optional<Tensor> owned(String name) {
    return Optional.empty();
  }

  /// The loss differentiated by a parameter that a layer owns.
  default Optional<Tensor> ownedGradient(String name) {
    return Optional.empty();
  }

  /// What beside its inputs decides what a node gives.
  default Terms terms() {
    return Terms.NONE;
  }

  /// The value that forward and backward steps saw: an update has not touched it.
  default Optional<Tensor> used(PortRef ref) {
    return value(ref);
  }

  /// The same numbers as the backward pass saw them.
  default MeasuredRun asUsed() {
    RunValues now = this;
    return new MeasuredRun() {
      @Override
      public Optional<Tensor> value(PortRef ref) {
        return now.used(ref);
      }

      @Override
      public Optional<Tensor> gradient(PortRef ref) {
        return now.gradient(ref);
      }

      @Override
      public Optional<Tensor> contribution(Wire wire) {
        return now.contribution(wire);
      }

      @Override
      public Optional<PortRef> loss() {
        return now.loss();
      }
    };
  }

  /// Whether the backward pass is over.
  default boolean complete() {
    return false;
  }

  @Override
  default Optional<PortRef> loss() {
    return Optional.empty();
  }

  /// @param training how Dropout and its like behave
  /// @param runKey what the random numbers of the run follow from
  record Terms(boolean training, long runKey) {
    static final Terms NONE = new Terms(false, 0);
  }
}
