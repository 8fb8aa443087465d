// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What the person chose to look at: theme and zoom of all windows. JavaFX thread only.
///
/// Painters that do not live by CSS listen to [#palette] and [#zoomProperty].
public final class Appearance {
  /// Without a compositing window system, a popup's shadow and round corners would stand on white.
  private static final String OPAQUE_POPUPS =
      Objects.requireNonNull(Appearance.class.getResource("opaque-popups.css")).toExternalForm();

  /// The sheet of a scene that a zoom changes.
  private static final int SHARED = 1;

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
  private final ObservableValue<Palette> palette = theme.map(Theme::palette);
  private final List<Scene> scenes = new ArrayList<>();
  private final String colours;
  private String shared = "";

  /// Popups and dialogs have roots of their own. The list of all windows would keep every
  /// appearance for ever, hence it is told weakly.
  private final ListChangeListener<Window> opened =
      change -> {
        while (change.next()) {
          change.getAddedSubList().forEach(this::dress);
        }
      };

  public Appearance() {
    colours = Theme.colourSheet();
    // Of the base theme the colours are replaced, so one of its two serves for both of ours: to
    // change it, every control would be styled twice.
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    theme.subscribe(now -> recolour());
    resize();
    // Before all that grows or steps aside with the zoom: where anything of a scene is to be styled
    // anew by then, the whole of it waits for the next pulse, and takes as long as two.
    zoom.addListener(before -> resize());
    Window.getWindows().addListener(new WeakListChangeListener<>(opened));
  }

  private Appearance(Appearance first) {
    colours = first.colours;
    // Such a binding holds both ends weakly.
    theme.bindBidirectional(first.theme);
    zoom.bindBidirectional(first.zoom);
    reducedMotion.bindBidirectional(first.reducedMotion);
  }

  /// The same choices, for a part of the window that may go before the window does: who listens to
  /// this one is let go with it. Scenes are styled by the first alone.
  public Appearance following() {
    return new Appearance(this);
  }

  /// Styles `scene` now and whenever the choice changes. Popups take the sheets from their owner.
  public void attach(Scene scene) {
    scenes.add(scene);
    boolean seeThrough = Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
    scene
        .getStylesheets()
        .setAll(seeThrough ? List.of(colours, shared) : List.of(colours, shared, OPAQUE_POPUPS));
    scene.getRoot().getStyleClass().add("on-ground");
    ground(scene);
    dress(scene);
  }

  /// A scene is filled before anything in it is painted, so nothing below the canvas is: software
  /// fills a window in a millisecond, of every frame.
  private void ground(Scene scene) {
    scene.setFill(Color.web(currentPalette().hex(Swatch.CANVAS)));
  }

  public void detach(Scene scene) {
    scenes.remove(scene);
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public DoubleProperty zoomProperty() {
    return zoom;
  }

  /// Whether things are at their end at once instead of moving there.
  public BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  public ObservableValue<Palette> palette() {
    return palette;
  }

  public Palette currentPalette() {
    return theme.get().palette();
  }

  private void recolour() {
    scenes.forEach(this::ground);
    scenes.forEach(this::dress);
    Window.getWindows().forEach(this::dress);
  }

  private void dress(Scene scene) {
    scene.getRoot().pseudoClassStateChanged(Theme.DARK_STATE, theme.get() == Theme.DARK);
  }

  /// Dresses a window that belongs to one of our scenes.
  private void dress(Window window) {
    if (window.getScene() != null && isOurs(window)) {
      dress(window.getScene());
    }
  }

  /// A menu may have been opened by another menu.
  private boolean isOurs(Window window) {
    Optional<Window> above = owner(window);
    return above.isPresent() && (scenes.contains(above.get().getScene()) || isOurs(above.get()));
  }

  private static Optional<Window> owner(Window window) {
    return switch (window) {
      case PopupWindow popup -> Optional.ofNullable(popup.getOwnerWindow());
      case Stage stage -> Optional.ofNullable(stage.getOwner());
      default -> Optional.empty();
    };
  }

  private void resize() {
    shared = Theme.sharedSheet(zoom.get());
    scenes.forEach(scene -> scene.getStylesheets().set(SHARED, shared));
  }
}
