// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.op.OpDef;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/// The words of one library: op by op how a use is said.
final class Phrases {
  private final Map<OpDef, Phrase> table = new IdentityHashMap<>();
  private final Library library;

  Phrases(Library library) {
    this.library = library;
  }

  Library library() {
    return library;
  }

  Phrases put(OpDef op, Phrase phrase) {
    table.put(op, phrase);
    return this;
  }

  /// `a + b`, both sides in parentheses where they bind less; the right one also where it binds the
  /// same, since a - (b - c) is not (a - b) - c. Of comparisons both: `a < b == c` is a chain.
  Phrases infix(OpDef op, String sign, int binding) {
    return put(
        op,
        use ->
            new Expression(
                use.in(0, binding == Expression.COMPARISON ? binding + 1 : binding)
                    + " "
                    + sign
                    + " "
                    + use.in(1, binding + 1),
                binding));
  }

  /// `np.exp(x)`.
  Phrases call(OpDef op, String function) {
    return put(op, use -> Expression.atom(library.module() + "." + called(use, function)));
  }

  private static String called(Use use, String function) {
    StringBuilder text = new StringBuilder(function).append('(');
    for (int i = 0; i < use.args().size(); i++) {
      text.append(i == 0 ? "" : ", ").append(use.arg(i));
    }
    return text.append(')').toString();
  }

  Optional<Phrase> find(OpDef op) {
    return Optional.ofNullable(table.get(op));
  }
}
