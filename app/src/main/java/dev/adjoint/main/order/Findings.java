// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.command.Command;
import dev.adjoint.command.CommandBook;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.Pages;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.search.Finding;
import dev.adjoint.search.FindingSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/// What the search box finds in a window.
public record Findings(Pages pages, OpCatalog catalog, Messages messages) {

  private record Source(ObservableValue<String> name, Supplier<List<Finding>> found)
      implements FindingSource {
    @Override
    public List<Finding> all() {
      return found.get();
    }
  }

  /// Every order that can be given now.
  public FindingSource commands(CommandBook book) {
    return new Source(
        messages.bound("search.commands"),
        () -> book.all().stream().filter(Command::isEnabled).map(this::of).toList());
  }

  private Finding of(Command command) {
    String key =
        command.shortcut().isEmpty()
            ? ""
            : KeyCombination.valueOf(command.shortcut()).getDisplayText();
    return Finding.of(
            command.title().getValue(),
            key,
            new Finding.Look.Icon("ui/chevron-right"),
            command::run)
        .beside(command.aside())
        .named(
            Stream.concat(command.names().stream(), messages.names(command.key()).stream())
                .toList());
  }

  /// The nodes of the graph in front; one that is marked comes into sight.
  public FindingSource nodes() {
    return new Source(
        messages.bound("search.nodes"),
        () -> pages.document().<List<Finding>>map(FoundNodes::in).orElse(List.of()));
  }

  /// The ops, to be added in the middle of what is seen.
  public FindingSource ops() {
    return new Source(
        messages.bound("search.ops"),
        () ->
            catalog.all().stream()
                .filter(op -> op.category() != Category.INTERNAL)
                .map(this::of)
                .toList());
  }

  private Finding of(OpDef op) {
    return Finding.of(
        op.name(),
        "",
        new Finding.Look.Op(op.name(), category(op)),
        pages.order(page -> page.add(op)));
  }

  static String category(OpDef op) {
    return op.category().name().toLowerCase(Locale.ROOT);
  }
}
