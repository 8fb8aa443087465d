// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.command.Command;
import dev.adjoint.command.CommandGroup;
import dev.adjoint.command.Entry;
import dev.adjoint.main.page.Pages;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// Takes the orders that would change a graph out of reach while a loop is looked at with its
/// iterations side by side: that is a view, the body is what can be edited. What is ordered of a
/// run stays: a copy of a node means the node in that iteration.
///
/// @param pages whose front page counts
public record ViewOnly(Pages pages) {
  private static final Set<String> EDITING =
      Set.of(
          "edit.cut",
          "edit.paste",
          "edit.duplicate",
          "edit.duplicate-wired",
          "edit.delete",
          "edit.delete-healing",
          "graph.add-at-port",
          "graph.disconnect",
          "graph.fixes",
          "graph.insert",
          "graph.bend",
          "graph.straighten",
          "graph.open-layer",
          "graph.block",
          "graph.unblock",
          "graph.rename-block",
          "graph.comment",
          "graph.layout",
          "arrange.selection",
          "arrange.left",
          "arrange.centre",
          "arrange.right",
          "arrange.top",
          "arrange.middle",
          "arrange.bottom",
          "arrange.across",
          "arrange.down",
          "keys.add",
          "keys.add-after",
          "keys.connect-to",
          "keys.connect-from",
          "keys.rename");

  public List<CommandGroup> over(List<CommandGroup> groups) {
    return groups.stream()
        .map(
            group ->
                new CommandGroup(
                    group.key(),
                    group.inMenuBar(),
                    group.entries().stream().map(this::guarded).toList()))
        .toList();
  }

  private Entry guarded(Entry entry) {
    return entry instanceof Command command && EDITING.contains(command.key())
        ? command.when(editable(command))
        : entry;
  }

  private ObservableValue<Boolean> editable(Command command) {
    ObservableValue<Boolean> view =
        pages.holds(page -> page.document().sight().loopProperty().map(loop -> loop.isPresent()));
    return Bindings.createObjectBinding(
        () -> command.isEnabled() && !Boolean.TRUE.equals(view.getValue()),
        command.enabled(),
        view);
  }
}
