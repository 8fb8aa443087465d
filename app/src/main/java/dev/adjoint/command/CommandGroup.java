// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.command;

import dev.adjoint.i18n.Messages;
import java.util.List;

/// Orders that belong together: a menu.
///
/// @param key the key of its name
/// @param inMenuBar false for orders that only keys and the command palette give
public record CommandGroup(String key, boolean inMenuBar, List<Entry> entries) {
  public CommandGroup {
    entries = List.copyOf(entries);
  }

  public static CommandGroup menu(String key, List<Entry> entries) {
    return new CommandGroup(key, true, entries);
  }

  /// Every order of the group, choices spelled out.
  public List<Command> commands(Messages messages) {
    return entries.stream().flatMap(entry -> entry.commands(messages).stream()).toList();
  }
}
