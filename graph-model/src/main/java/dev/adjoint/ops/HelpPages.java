// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops;

import dev.adjoint.op.OpDef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The help page of each op: Markdown beside its class, with the same name. Second-level headings
/// are [#HEADINGS], in that order; constraints are the lines that begin `- C1:`.
public final class HelpPages {

  /// The packages below this one, each a family of ops.
  public static final List<String> FAMILIES =
      List.of(
          "activation",
          "attention",
          "control",
          "conv",
          "index",
          "internal",
          "layer",
          "linear",
          "logic",
          "loss",
          "math",
          "norm",
          "random",
          "recurrent",
          "reduce",
          "shape",
          "signal",
          "source",
          "vision");

  /// Attributes is left out by ops that have none.
  public static final List<String> HEADINGS =
      List.of(
          "Semantics",
          "Inputs",
          "Outputs",
          "Attributes",
          "Constraints",
          "Gradient",
          "Example",
          "Source");

  private HelpPages() {}

  /// The page as Markdown, or empty for an op that is not one of ours.
  public static Optional<String> find(OpDef op) {
    return FAMILIES.stream()
        .flatMap(family -> read(family + "/" + op.name() + ".md").stream())
        .findFirst();
  }

  private static Optional<String> read(String name) {
    try (InputStream in = HelpPages.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("help page " + name, unreadable);
    }
  }
}
