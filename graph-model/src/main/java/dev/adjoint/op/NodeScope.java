// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;

/// One use of an op, seen by its decomposition: attributes, input values, and an [Emitter] to
/// express it in other ops.
public interface NodeScope extends UseScope {

  /// True when the run trains: Dropout drops, statistics update.
  boolean training();

  /// Fresh uniform numbers in [0, 1) each run, the same for the same seed, node and run number on
  /// every backend.
  Value uniform(Shape shape, DType dtype);

  /// Appends what one of the node's bodies computes, its inputs being `given`.
  ///
  /// @param iteration tells one time from another: each draws its own random numbers; -1 when the
  ///   body runs but once
  /// @throws Undecided when something in the body depends on what only the run will tell
  default List<Value> inline(Attribute<Subgraph> body, long iteration, List<Value> given) {
    throw new IllegalStateException("bodies are not taken apart here");
  }

  /// What each output of a body is when its inputs are `given`, without running it.
  default List<Known> results(Attribute<Subgraph> body, List<Known> given) {
    throw new IllegalStateException("bodies are not looked into here");
  }

  /// A parameter that a layer owns; its name is the node's id, a slash and `name`. With `trainable`
  /// off it is a state that optimizers leave alone, such as running statistics.
  ///
  /// @param attributes initializer settings as of the `Parameter` op
  Value parameter(String name, TensorType type, Attributes attributes);

  /// The layer's own parameter `name` becomes `value` when the run ends. Said only while
  /// [#training]; scopes that run nothing pass over it.
  default void update(String name, Value value) {}
}
