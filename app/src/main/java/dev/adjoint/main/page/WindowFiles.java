// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.i18n.FaultWords;
import dev.adjoint.main.file.FileDialogs;
import dev.adjoint.main.opening.Openings;
import dev.adjoint.main.opening.Prepared;
import dev.adjoint.userdata.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// New, open, close and leave, over all tabs of a window. What fails is said in one line on the
/// page in front.
public final class WindowFiles {
  private final Pages pages;
  private final Supplier<DocumentPage> blank;
  private final FileDialogs dialogs;
  private final Optional<Settings> settings;
  private final Openings openings;
  private Optional<DocumentPage> spare = Optional.empty();

  /// @param blank makes a page with an empty graph
  /// @param settings where opened files are remembered
  public WindowFiles(
      Pages pages,
      Supplier<DocumentPage> blank,
      FileDialogs dialogs,
      Optional<Settings> settings,
      Openings openings) {
    this.settings = settings;
    this.openings = openings;
    this.pages = pages;
    this.blank = blank;
    this.dialogs = dialogs;
  }

  /// Whether a file is on its way into the window.
  public boolean isOpening() {
    return openings.isBusy();
  }

  public void newGraph() {
    pages.add(emptyPage());
  }

  /// The page that was kept ready, else a new one.
  private DocumentPage emptyPage() {
    DocumentPage page = spare.orElseGet(blank);
    spare = Optional.empty();
    return page;
  }

  /// Keeps a page ready, so that what is opened next is shown in it without making one first.
  public void makeReady() {
    if (spare.isEmpty() && pages.document().filter(DocumentPage::isUntouched).isEmpty()) {
      spare = Optional.of(blank.get());
    }
  }

  public void open() {
    dialogs.chooseToOpen().ifPresent(file -> open(file));
  }

  /// Makes a file ready that will be opened when the window has been seen.
  public void expect(Path file) {
    openings.expect(file);
  }

  /// Opens a file in a tab of its own, or where nothing has been drawn yet; a file that is open
  /// comes to the front. The window goes on meanwhile.
  ///
  /// @return whether it is shown; completed on the window's thread
  public CompletableFuture<Boolean> open(Path file) {
    Optional<DocumentPage> shown = page(file);
    if (shown.isPresent()) {
      pages.bringToFront(shown.get());
      return CompletableFuture.completedFuture(true);
    }
    CompletableFuture<Boolean> opened =
        openings.open(file, this::show, line -> complain(file, line));
    // While the file is being read.
    makeReady();
    return opened;
  }

  private void show(Path file, Prepared prepared) {
    Optional<DocumentPage> untouched = pages.document().filter(DocumentPage::isUntouched);
    DocumentPage page = untouched.orElseGet(this::emptyPage);
    page.show(prepared, file);
    if (untouched.isEmpty()) {
      pages.add(page);
    }
    remember(file);
  }

  private void complain(Path file, String line) {
    DocumentPage page = pages.document().orElseGet(this::blankPage);
    page.model().notices().complain(new FaultWords(page.editor().messages()).text(line));
    if (Files.notExists(file)) {
      settings.ifPresent(known -> known.forget(file));
    }
  }

  private void remember(Path file) {
    settings.ifPresent(known -> known.opened(file));
  }

  public List<Path> recent() {
    return settings.map(Settings::recent).orElse(List.of());
  }

  /// The page in front if nothing was done to it, else a new one.
  public DocumentPage blankPage() {
    return pages
        .document()
        .filter(DocumentPage::isUntouched)
        .orElseGet(
            () -> {
              newGraph();
              return pages.document().orElseThrow();
            });
  }

  /// Tells, on each page, if someone else wrote its file.
  public void lookAtDisk() {
    pages.documents().forEach(page -> page.files().lookAtDisk());
  }

  private Optional<DocumentPage> page(Path file) {
    Path sought = file.toAbsolutePath().normalize();
    return pages.documents().stream()
        .filter(
            page ->
                page.document()
                    .fileProperty()
                    .get()
                    .map(path -> path.toAbsolutePath().normalize())
                    .filter(sought::equals)
                    .isPresent())
        .findFirst();
  }

  /// @return whether the document in front is saved
  public CompletableFuture<Boolean> save() {
    return pages
        .document()
        .map(page -> page.files().save())
        .orElseGet(() -> CompletableFuture.completedFuture(false));
  }

  /// @return whether the document in front is saved
  public CompletableFuture<Boolean> saveAs() {
    return pages
        .document()
        .map(page -> page.files().saveAs().thenApply(saved -> remembered(page, saved)))
        .orElseGet(() -> CompletableFuture.completedFuture(false));
  }

  private boolean remembered(DocumentPage page, boolean saved) {
    if (saved) {
      page.document().fileProperty().get().ifPresent(this::remember);
    }
    return saved;
  }

  /// Closes a tab if the person agrees. A window without tabs gets an empty one.
  public void close(Page page) {
    if (page.mayClose()) {
      pages.remove(page);
      if (pages.open().isEmpty()) {
        newGraph();
      }
    }
  }

  public void closeFront() {
    pages.frontProperty().get().ifPresent(this::close);
  }

  /// Whether the window may go: each page with something to lose is brought to the front and asked
  /// for.
  public boolean mayLeave() {
    for (Page page : List.copyOf(pages.open())) {
      if (Boolean.TRUE.equals(page.dirty().getValue())) {
        pages.bringToFront(page);
      }
      if (!page.mayClose()) {
        return false;
      }
    }
    return true;
  }

  /// Ends what is under way.
  public void close() {
    openings.close();
    spare.ifPresent(DocumentPage::close);
  }
}
