// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.command.Command;
import dev.adjoint.command.Entry;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.Pages;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// Orders that lead to everything else.
public record HelpOrders(Guide guide, Pages pages, Messages messages) implements PageOrders {

  /// What the orders open.
  public interface Guide {
    void search();

    void findNode();

    void showCommands();

    void showShortcuts();

    void showAbout();

    void welcome();

    void tour();

    /// Whether there is a graph to be shown round in.
    boolean canTour();
  }

  @Override
  public List<Entry> list() {
    return List.of(
        help(),
        Command.of(messages, "help.search", "Shortcut+K", guide::search),
        Command.of(messages, "help.commands", "Shortcut+Shift+P", guide::showCommands),
        Command.of(messages, "help.find", "Shortcut+F", guide::findNode),
        new Entry.Rule(),
        Command.of(messages, "help.shortcuts", "Shortcut+Slash", guide::showShortcuts),
        Command.of(messages, "help.welcome", "", guide::welcome),
        Command.of(messages, "help.tour", "", guide::tour)
            .when(new SimpleBooleanProperty(guide.canTour())),
        Command.of(messages, "help.about", "", guide::showAbout));
  }

  /// On the op that is selected; with none, what keys and mouse do.
  private Command help() {
    ObservableValue<Boolean> onOp = pages.holds(page -> page.inspector().canToggleHelp());
    Runnable toggle = pages.order(page -> page.inspector().toggleHelp());
    return Command.of(
            messages,
            "help.op",
            "F1",
            () -> {
              if (onOp.getValue()) {
                toggle.run();
              } else {
                guide.showShortcuts();
              }
            })
        .titled(onOp.flatMap(op -> messages.bound(op ? "help.op" : "help.help")))
        .named(messages.names("help.help"));
  }
}
