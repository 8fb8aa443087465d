// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.main.page.PageViewModel;
import dev.adjoint.main.page.Pages;
import dev.adjoint.main.page.WindowFiles;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.session.FxBridge;
import dev.adjoint.theme.Appearance;
import dev.adjoint.welcome.Shelf;
import dev.adjoint.welcome.TourView;
import dev.adjoint.welcome.WelcomeActions;
import dev.adjoint.welcome.WelcomeView;
import dev.adjoint.welcome.WelcomeViewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Receives newcomers: the first page and the tour.
final class Reception implements WelcomeActions {
  private final Pages pages;
  private final WindowFiles files;
  private final WindowView window;
  private final Messages messages;
  private final Optional<Path> tourGraph;
  private final Supplier<WelcomePage> making;
  private @Nullable WelcomePage page;

  Reception(
      Pages pages,
      WindowFiles files,
      WindowView window,
      Messages messages,
      Appearance appearance,
      OpCatalog catalog) {
    this.pages = pages;
    this.files = files;
    this.window = window;
    this.messages = messages;
    Optional<Shelf> shelf = Shelf.installed(catalog);
    tourGraph = shelf.flatMap(Shelf::tourGraph);
    making =
        () -> {
          WelcomeViewModel model =
              new WelcomeViewModel(shelf, messages, files::recent, FxBridge.toWindow()::publish);
          return new WelcomePage(
              new WelcomeView(model, this, messages, appearance.palette()), messages);
        };
  }

  /// Shows the first page; an untouched empty graph makes room for it.
  void welcome() {
    WelcomePage page = page();
    Optional<DocumentPage> untouched = pages.document().filter(DocumentPage::isUntouched);
    if (pages.open().contains(page)) {
      pages.bringToFront(page);
    } else {
      pages.add(page);
    }
    untouched.ifPresent(pages::remove);
  }

  /// Made, and the projects read, when it is first wanted: who opens a file does not wait for it.
  private WelcomePage page() {
    WelcomePage made = page;
    if (made == null) {
      made = making.get();
      page = made;
    }
    return made;
  }

  boolean canTour() {
    return tourGraph.isPresent();
  }

  void tour() {
    tourGraph.ifPresent(this::tour);
  }

  @Override
  public void newGraph() {
    files.newGraph();
  }

  @Override
  public void open() {
    files.open();
  }

  @Override
  public void open(Path file) {
    files.open(file);
  }

  @Override
  public void tour(Path graph) {
    files
        .open(graph)
        .thenAccept(
            shown -> {
              if (shown) {
                pages.document().ifPresent(this::beginOn);
              }
            });
  }

  private void beginOn(DocumentPage document) {
    document.model().activityProperty().set(PageViewModel.Activity.DEBUG);
    window.guide(Optional.of(new TourView(messages, () -> window.guide(Optional.empty()))));
  }
}
