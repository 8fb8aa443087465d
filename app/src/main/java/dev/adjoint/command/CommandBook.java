// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.command;

import dev.adjoint.i18n.Messages;
import java.util.List;
import java.util.Optional;

/// Everything a person can order in a window.
public record CommandBook(List<CommandGroup> groups, Messages messages) {
  public CommandBook {
    groups = List.copyOf(groups);
  }

  public List<Command> all() {
    return groups.stream().flatMap(group -> group.commands(messages).stream()).toList();
  }

  /// One of several that goes by that key.
  public Optional<Choice> choice(String key) {
    return groups.stream()
        .flatMap(group -> group.entries().stream())
        .filter(Choice.class::isInstance)
        .map(Choice.class::cast)
        .filter(choice -> choice.key().equals(key))
        .findFirst();
  }

  public Optional<Command> find(String key) {
    return all().stream().filter(command -> command.key().equals(key)).findFirst();
  }
}
