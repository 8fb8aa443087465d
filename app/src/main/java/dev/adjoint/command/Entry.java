// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.command;

import dev.adjoint.i18n.Messages;
import java.util.List;

/// A line of a menu: something to order, a choice among several, or a rule between.
public sealed interface Entry permits Command, Choice, Listing, Entry.Rule {
  /// Every order of the line, a choice spelled out.
  List<Command> commands(Messages messages);

  /// Parts what belongs together from what follows.
  record Rule() implements Entry {
    @Override
    public List<Command> commands(Messages messages) {
      return List.of();
    }
  }
}
