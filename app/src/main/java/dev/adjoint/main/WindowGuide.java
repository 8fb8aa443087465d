// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.command.CommandBook;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.order.Findings;
import dev.adjoint.main.order.HelpOrders;
import dev.adjoint.main.order.ShortcutsPanel;
import dev.adjoint.main.page.Pages;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.search.FindingSource;
import dev.adjoint.search.SearchView;
import dev.adjoint.search.SearchViewModel;
import java.util.List;
import java.util.function.Supplier;

/// The panels above the window: search, shortcuts, what this program is.
final class WindowGuide implements HelpOrders.Guide {
  private final Findings findings;
  private final Supplier<CommandBook> book;
  private final Layers layers;
  private final Reception reception;
  private final Messages messages;
  private final SearchViewModel search = new SearchViewModel();
  private final SearchView box;

  /// @param book asked late, because the orders are made with this guide
  WindowGuide(
      Pages pages,
      OpCatalog catalog,
      Supplier<CommandBook> book,
      Layers layers,
      Reception reception,
      Messages messages) {
    this.reception = reception;
    this.findings = new Findings(pages, catalog, messages);
    this.book = book;
    this.layers = layers;
    this.messages = messages;
    this.box = new SearchView(search, messages, layers::hide);
  }

  /// Lets the person choose among these.
  void choose(FindingSource source) {
    open(List.of(source));
  }

  @Override
  public void search() {
    open(List.of(findings.commands(book.get()), findings.nodes(), findings.ops()));
  }

  @Override
  public void findNode() {
    open(List.of(findings.nodes()));
  }

  @Override
  public void showCommands() {
    open(List.of(findings.commands(book.get())));
  }

  private void open(List<FindingSource> sources) {
    search.open(sources);
    layers.show(box);
  }

  @Override
  public void showShortcuts() {
    layers.show(new ShortcutsPanel(book.get(), layers::hide));
  }

  @Override
  public void showAbout() {
    layers.show(new AboutPanel(messages, layers::hide));
  }

  @Override
  public void welcome() {
    reception.welcome();
  }

  @Override
  public void tour() {
    reception.tour();
  }

  @Override
  public boolean canTour() {
    return reception.canTour();
  }
}
