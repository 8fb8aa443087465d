// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.StandardOps;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A problem as a sentence that stands for itself: it begins with a capital letter, unless it
/// begins with the names of ports or attributes. They are marked as names and stay as they are
/// written in the file: `“depth” must be one number`.
///
/// Rules speak in clauses, as they also follow a place or the name of the op.
final class ProblemTitle {
  /// Words that stand in a row: `starts, ends, axes and steps must be…`.
  private static final Pattern ROW = Pattern.compile("(\\w+)(, | and | )");

  private ProblemTitle() {}

  static String of(Diagnostic diagnostic, String clause) {
    if (clause.isEmpty() || diagnostic.inner().isPresent()) {
      return clause; // begins with a place in a body
    }
    Set<String> names = names(diagnostic);
    StringBuilder marked = new StringBuilder();
    Matcher word = ROW.matcher(clause);
    int done = 0;
    while (word.lookingAt() && names.contains(word.group(1))) {
      marked.append('“').append(word.group(1)).append('”').append(word.group(2));
      done = word.end();
      if (word.group(2).isBlank()) {
        break;
      }
      word.region(done, clause.length());
    }
    return done > 0
        ? marked + clause.substring(done)
        : Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
  }

  /// What the op whose rule is broken calls its ports and attributes. Faults of the graph itself do
  /// not begin with such names.
  private static Set<String> names(Diagnostic diagnostic) {
    String rule = diagnostic.code();
    Set<String> names = new HashSet<>();
    if (rule.startsWith("attribute.")) {
      diagnostic.port().ifPresent(names::add);
    }
    Optional<OpDef> op =
        StandardOps.CATALOG.find(rule.substring(0, Math.max(0, rule.indexOf('.'))));
    op.ifPresent(
        def -> {
          def.inputs().forEach(port -> names.add(port.name()));
          def.outputs().forEach(port -> names.add(port.name()));
          def.attributes().forEach(attribute -> names.add(attribute.name()));
        });
    return names;
  }
}
