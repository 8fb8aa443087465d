// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.List;
import java.util.Optional;

/// All of a graph but its nodes. Immutable.
///
/// @param outputs what people fetch by default
/// @param training the JSON text of the training section
/// @param weights a path relative to the file
record GraphFrame(
    String name,
    List<PortRef> outputs,
    List<Block> blocks,
    List<Comment> comments,
    Text lesson,
    Optional<String> training,
    Optional<String> weights,
    Extras extras) {
  GraphFrame {
    outputs = List.copyOf(outputs);
    blocks = List.copyOf(blocks);
    comments = List.copyOf(comments);
  }

  static GraphFrame named(String name) {
    return new GraphFrame(
        name,
        List.of(),
        List.of(),
        List.of(),
        Text.NONE,
        Optional.empty(),
        Optional.empty(),
        Extras.NONE);
  }

  GraphFrame withName(String other) {
    return new GraphFrame(other, outputs, blocks, comments, lesson, training, weights, extras);
  }

  GraphFrame withOutputs(List<PortRef> other) {
    return new GraphFrame(name, other, blocks, comments, lesson, training, weights, extras);
  }

  GraphFrame withBlocks(List<Block> other) {
    return new GraphFrame(name, outputs, other, comments, lesson, training, weights, extras);
  }

  GraphFrame withComments(List<Comment> other) {
    return new GraphFrame(name, outputs, blocks, other, lesson, training, weights, extras);
  }

  GraphFrame withLesson(Text other) {
    return new GraphFrame(name, outputs, blocks, comments, other, training, weights, extras);
  }

  GraphFrame withTraining(Optional<String> other) {
    return new GraphFrame(name, outputs, blocks, comments, lesson, other, weights, extras);
  }

  GraphFrame withWeights(Optional<String> other) {
    return new GraphFrame(name, outputs, blocks, comments, lesson, training, other, extras);
  }

  GraphFrame withExtras(Extras other) {
    return new GraphFrame(name, outputs, blocks, comments, lesson, training, weights, other);
  }
}
