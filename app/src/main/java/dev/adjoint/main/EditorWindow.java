// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.canvas.CanvasView;
import dev.adjoint.command.CommandBook;
import dev.adjoint.command.CommandGroup;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.JsonStore;
import dev.adjoint.engine.Devices;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.InspectorViewModel;
import dev.adjoint.main.opening.OpeningCard;
import dev.adjoint.main.opening.Openings;
import dev.adjoint.main.opening.Preparation;
import dev.adjoint.main.order.ArrangeOrders;
import dev.adjoint.main.order.CommandKeys;
import dev.adjoint.main.order.ContextMenus;
import dev.adjoint.main.order.EditOrders;
import dev.adjoint.main.order.Exporting;
import dev.adjoint.main.order.FileOrders;
import dev.adjoint.main.order.GraphOrders;
import dev.adjoint.main.order.HelpOrders;
import dev.adjoint.main.order.KeyboardOrders;
import dev.adjoint.main.order.Menus;
import dev.adjoint.main.order.RunOrders;
import dev.adjoint.main.order.ViewOnly;
import dev.adjoint.main.order.ViewOrders;
import dev.adjoint.main.page.CanvasWords;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.main.page.Page;
import dev.adjoint.main.page.PageViewModel;
import dev.adjoint.main.page.Pages;
import dev.adjoint.main.page.Surroundings;
import dev.adjoint.main.page.TrainingDesk;
import dev.adjoint.main.page.WindowFiles;
import dev.adjoint.palette.Favourites;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.training.TrainingViewModel;
import dev.adjoint.userdata.Settings;
import dev.adjoint.userdata.UserData;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/// One editor window: tabs, the orders a person can give, and what stands behind the tab in front.
public final class EditorWindow implements AutoCloseable {
  private static final ObservableValue<String> NO_TITLE = new SimpleStringProperty("");

  private final Surroundings from;
  private final Favourites favourites;
  private final Pages pages = new Pages();
  private final WindowFiles files;
  private final Reception reception;
  private final WindowGuide guide;
  private final CommandBook commands;
  private final WindowView view;

  /// What a window begins with.
  enum First {
    EMPTY_GRAPH,
    /// The window is seen sooner without a page in it; one follows.
    NOTHING
  }

  /// A window with one empty graph.
  public EditorWindow(Surroundings from) {
    this(from, First.EMPTY_GRAPH);
  }

  EditorWindow(Surroundings from, First first) {
    this.from = from;
    Optional<Settings> settings = from.user().map(UserData::settings);
    favourites = new Favourites(settings.flatMap(kept -> kept.get("favourites")).orElse(""));
    settings.ifPresent(kept -> favourites.onChange(all -> kept.put("favourites", all)));
    Preparation preparation = new Preparation(from.catalog(), new JsonStore(from.catalog()));
    Messages messages = from.messages();
    messages
        .languageProperty()
        .subscribe(language -> preparation.setWords(CanvasWords.of(messages)));
    Openings openings = new Openings(preparation, FxBridge.toWindow());
    files =
        new WindowFiles(
            pages,
            () -> new DocumentPage(from, Devices.list(), favourites),
            from.dialogs(),
            from.user().map(UserData::settings),
            openings);
    view = new WindowView(pages, new OpeningCard(openings, from.messages()));
    reception =
        new Reception(pages, files, view, from.messages(), from.appearance(), from.catalog());
    guide =
        new WindowGuide(
            pages, from.catalog(), this::commands, view.layers(), reception, from.messages());
    commands = book();
    TabRow tabs = new TabRow(pages, files, from.messages());
    SearchButton search =
        new SearchButton(from.messages(), from.appearance().zoomProperty(), guide::search);
    view.setTop(new MenuRow(new Menus(commands).bar(), tabs, search));
    new CommandKeys(commands).attach(view);
    FocusReturn.attach(view, this::focus);
    FileDrop.attach(view, files);
    ContextMenus menus = new ContextMenus(this::commands);
    pages.frontProperty().subscribe(now -> pages.document().ifPresent(menus::serve));
    if (first == First.EMPTY_GRAPH) {
      files.newGraph();
    }
  }

  private CommandBook book() {
    Messages messages = from.messages();
    List<CommandGroup> groups =
        List.of(
            CommandGroup.menu(
                "menu.file",
                new FileOrders(
                        pages,
                        files,
                        new Exporting(messages, from.dialogs()),
                        messages,
                        from.quit())
                    .list()),
            CommandGroup.menu("menu.edit", new EditOrders(pages, messages).list()),
            CommandGroup.menu(
                "menu.view", new ViewOrders(pages, messages, from.appearance()).list()),
            CommandGroup.menu("menu.graph", new GraphOrders(pages, messages).list()),
            CommandGroup.menu("menu.arrange", new ArrangeOrders(pages, messages).list()),
            CommandGroup.menu("menu.run", new RunOrders(pages, messages).list()),
            new CommandGroup(
                "menu.canvas", false, new KeyboardOrders(pages, messages, guide::choose).list()),
            CommandGroup.menu("menu.help", new HelpOrders(guide, pages, messages).list()));
    return new CommandBook(new ViewOnly(pages).over(groups), messages);
  }

  /// Offers unsaved work of programs that were killed, if there is any.
  ///
  /// @return whether there is any, once it is offered
  public CompletableFuture<Boolean> offerRecovery() {
    return from.user()
        .map(UserData::recovery)
        .map(
            folder ->
                new Recovering(
                    folder,
                    files,
                    pages,
                    view.layers(),
                    from.messages(),
                    new JsonStore(from.catalog()),
                    from.catalog()))
        .map(Recovering::offer)
        .orElseGet(() -> CompletableFuture.completedFuture(false));
  }

  /// The window has the focus again: others may have written our files meanwhile.
  public void lookAround() {
    files.lookAtDisk();
  }

  /// Whether there is nothing to be seen, because opening failed or was given up.
  boolean isEmpty() {
    return pages.open().isEmpty();
  }

  /// Shows the first page.
  public void welcome() {
    reception.welcome();
  }

  /// Puts the focus where work begins.
  void focus() {
    pages.frontProperty().get().ifPresent(Page::focus);
  }

  public Parent root() {
    return view;
  }

  /// Everything a person can order here.
  public CommandBook commands() {
    return commands;
  }

  public WindowFiles files() {
    return files;
  }

  /// What the title bar says.
  public ObservableValue<String> title() {
    return pages.frontProperty().flatMap(now -> now.map(Page::title).orElse(NO_TITLE));
  }

  Pages pages() {
    return pages;
  }

  /// The document in front.
  private DocumentPage page() {
    return pages.document().orElseThrow();
  }

  public DocumentViewModel document() {
    return page().document();
  }

  public CanvasView canvas() {
    return page().canvas();
  }

  public PageViewModel model() {
    return page().model();
  }

  public RunViewModel run() {
    return page().run();
  }

  public TrainingViewModel training() {
    return page().training();
  }

  TrainingDesk trainer() {
    return page().trainer();
  }

  public InspectorViewModel inspector() {
    return page().inspector();
  }

  /// Ends runs and trainings and frees the devices. JavaFX thread.
  @Override
  public void close() {
    files.close();
    pages.open().forEach(Page::close);
  }
}
