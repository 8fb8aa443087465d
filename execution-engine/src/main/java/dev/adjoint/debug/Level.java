// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.graph.BodyPlace;
import java.util.List;
import java.util.OptionalLong;

/// One level further into a graph: a body that a node holds, at one of its iterations.
///
/// @param node the node that holds the body
/// @param body the attribute that holds it, such as `then_branch`
/// @param iteration from 0; -1 for a body that runs but once
public record Level(String node, String body, long iteration) {

  /// Where the body lies, whatever the iteration.
  public BodyPlace place() {
    return new BodyPlace(node, body);
  }

  /// The way that the levels go.
  public static List<BodyPlace> path(List<Level> levels) {
    return levels.stream().map(Level::place).toList();
  }

  /// The iteration of the innermost level that has any.
  public static OptionalLong iteration(List<Level> levels) {
    return levels.stream()
        .mapToLong(Level::iteration)
        .filter(iteration -> iteration >= 0)
        .reduce((outer, inner) -> inner);
  }

  /// In words, counting as people do: `iteration 3 of loop1`, `then_branch of if1`; the outermost
  /// last.
  public static String words(List<Level> levels) {
    return String.join(", ", levels.reversed().stream().map(Level::words).toList());
  }

  private String words() {
    return (iteration < 0 ? body : "iteration " + (iteration + 1)) + " of " + node;
  }
}
