// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.command;

import dev.adjoint.i18n.Messages;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// A submenu whose orders are asked for each time it opens, such as the recent files.
public record Listing(String key, ObservableValue<String> title, Supplier<List<Command>> asked)
    implements Entry {
  /// What is on the list now.
  @Override
  public List<Command> commands(Messages messages) {
    return asked.get();
  }
}
