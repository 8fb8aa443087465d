// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import dev.adjoint.graph.Graph;
import java.util.Locale;

/// What a graph is called on the screen: a name that nobody gave is said in the person's language,
/// and so are the names of the projects that come with the program.
public final class GraphName {
  private GraphName() {}

  public static String of(Graph graph, Messages messages) {
    if (graph.name().equals(Graph.EMPTY.name())) {
      return messages.text("file.untitled");
    }
    String key = key(graph.name());
    return messages.has(key) ? messages.text(key) : graph.name();
  }

  /// The key of the translations of a name: what it holds of letters and digits.
  static String key(String name) {
    String words = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return "project." + words.replaceAll("^-|-$", "");
  }
}
