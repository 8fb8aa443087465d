// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.op.Category;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.TensorType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The ops that may be put on the canvas, or behind a wire that waits for one.
///
/// @param arriving the type that must fit the op, empty for a wire without one or no wire
/// @param wired whether there is a wire at all: then ops without inputs are out of question
record OpChoice(OpCatalog catalog, Optional<TensorType> arriving, boolean wired) {
  /// Ops whose name begins with what was typed, then those that hold it, then those whose summary
  /// does.
  List<OpDef> matching(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return catalog.all().stream()
        .filter(op -> op.category() != Category.INTERNAL)
        .filter(op -> !wired || input(op).isPresent())
        .filter(op -> rank(op, wanted) < 3)
        .sorted(Comparator.comparingInt((OpDef op) -> rank(op, wanted)).thenComparing(OpDef::name))
        .toList();
  }

  private static int rank(OpDef op, String wanted) {
    String name = op.name().toLowerCase(Locale.ROOT);
    if (name.startsWith(wanted)) {
      return 0;
    }
    if (name.contains(wanted)) {
      return 1;
    }
    return op.summary().toLowerCase(Locale.ROOT).contains(wanted) ? 2 : 3;
  }

  /// The first input of the op that takes the element type.
  Optional<Integer> input(OpDef op) {
    List<InputPort> inputs = op.inputs();
    for (int i = 0; i < inputs.size(); i++) {
      InputPort port = inputs.get(i);
      if (arriving.map(type -> port.types().accepts(type.dtype())).orElse(true)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
