// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.file.StageDialogs;
import dev.adjoint.main.page.Surroundings;
import dev.adjoint.main.start.FirstFrame;
import dev.adjoint.main.start.RehearsalFolder;
import dev.adjoint.main.start.StartClock;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.ProjectFeeds;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import dev.adjoint.userdata.UserData;
import dev.adjoint.userdata.UserFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The editor as a JavaFX application: one window.
public final class EditorApp extends Application {
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;

  /// What is there at first comes before what was left from last time.
  private static final int PULSES_OF_OPENING = 20;

  private static final int PULSES_OF_READINESS = 4;

  private static final int PULSES_OF_ICONS = 30;

  private Optional<UserData> kept = Optional.empty();
  private Optional<RehearsalFolder> scratch = Optional.empty();

  @Override
  public void start(Stage stage) {
    Fonts.register();
    boolean rehearsal = getParameters().getNamed().containsKey(Rehearsal.PARAMETER);
    scratch = rehearsal ? Optional.of(RehearsalFolder.make()) : Optional.empty();
    Optional<Path> file = getParameters().getUnnamed().stream().map(Path::of).findFirst();
    EditorWindow window = window(stage);
    file.ifPresent(window.files()::expect);
    Optional<StartClock> clock = StartClock.wanted();
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          if (window.files().mayLeave()) {
            clock.ifPresent(StartClock::tellAway);
            window.close();
            hideAll();
          }
        });
    stage.show();
    clock.ifPresent(each -> each.tell("first frame"));
    clock.ifPresent(StartClock::watch);
    followUp(stage, window, file, clock);
    window.focus();
    stage.focusedProperty().addListener((at, before, now) -> lookAround(window, now));
    if (rehearsal) {
      Rehearsal.play(window, () -> leave(stage));
    }
    FirstFrame.afterPulses(PULSES_OF_OPENING, window::offerRecovery);
  }

  /// The window in its stage, as the person left it, with no page in it yet.
  private EditorWindow window(Stage stage) {
    Messages messages = new Messages(Language.closestTo(Locale.getDefault()));
    Appearance appearance = new Appearance();
    UserData user =
        UserData.in(scratch.map(RehearsalFolder::user).orElseGet(UserFolder::ofThisPerson));
    kept = Optional.of(user);
    new Preferences(user.settings()).follow(appearance, messages);
    EditorWindow window =
        new EditorWindow(
            new Surroundings(
                StandardOps.CATALOG,
                new ProjectFeeds(),
                messages,
                appearance,
                new StageDialogs(stage, messages),
                () -> leave(stage),
                Optional.of(user)),
            EditorWindow.First.NOTHING);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            window.root(),
            Math.min(WIDTH, screen.getWidth()),
            Math.min(HEIGHT, screen.getHeight()));
    appearance.attach(scene);
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.titleProperty().bind(window.title().map(title -> title + " – Adjoint"));
    return window;
  }

  /// What waits for the first frame: the first page, or a project.
  private static void followUp(
      Stage stage, EditorWindow window, Optional<Path> file, Optional<StartClock> clock) {
    FirstFrame.then(() -> file.ifPresentOrElse(any -> window.files().makeReady(), window::welcome));
    // The page is made in one pulse and shown in another.
    file.ifPresent(
        project -> FirstFrame.afterPulses(PULSES_OF_READINESS, () -> open(project, window, clock)));
    // They are read and fitted to the window's frame on its thread, which has more urgent things to
    // do in the beginning.
    FirstFrame.afterPulses(PULSES_OF_ICONS, () -> stage.getIcons().setAll(WindowIcon.images()));
  }

  @Override
  public void stop() {
    kept.ifPresent(UserData::close);
    scratch.ifPresent(RehearsalFolder::close);
  }

  private static void open(Path project, EditorWindow window, Optional<StartClock> clock) {
    window
        .files()
        .open(project)
        .thenAccept(
            shown -> {
              clock.ifPresent(each -> each.tell("project shown"));
              if (window.isEmpty()) {
                window.welcome();
              }
            });
  }

  private static void lookAround(EditorWindow window, boolean focused) {
    if (focused) {
      window.lookAround();
    }
  }

  /// As the close button: asks first.
  private static void leave(Stage stage) {
    stage.fireEvent(
        new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  /// Exiting while a popup is open crashes GTK: close windows one by one, the program then ends.
  private static void hideAll() {
    List.copyOf(Window.getWindows()).forEach(Window::hide);
  }
}
