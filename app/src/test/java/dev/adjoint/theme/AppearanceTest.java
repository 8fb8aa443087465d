// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Popup;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class AppearanceTest {
  private static final Paint LIGHT_TEXT = Color.web(Palette.LIGHT.hex(Swatch.TEXT_1));
  private static final Paint DARK_TEXT = Color.web(Palette.DARK.hex(Swatch.TEXT_1));

  private Label words;
  private Appearance appearance;
  private Stage stage;

  @Start
  void start(Stage opened) {
    stage = opened;
    words = text();
    appearance = new Appearance();
    Scene scene = new Scene(new StackPane(words), 200, 100);
    appearance.attach(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aWindowChangesItsColoursThereAndBack() {
    assertEquals(LIGHT_TEXT, fill(words));
    turn(Theme.DARK);
    assertEquals(DARK_TEXT, fill(words));
    turn(Theme.LIGHT);
    assertEquals(LIGHT_TEXT, fill(words));
  }

  @Test
  void aWindowIsFilledOnceInTheColourOfTheCanvas() {
    Scene scene = stage.getScene();
    assertEquals(Color.web(Palette.LIGHT.hex(Swatch.CANVAS)), scene.getFill());
    turn(Theme.DARK);
    assertEquals(Color.web(Palette.DARK.hex(Swatch.CANVAS)), scene.getFill());
    assertNull(((Region) scene.getRoot()).getBackground(), "its root would fill it once more");
  }

  @Test
  void aWindowHasItsSheetBeforeAnybodyElseHearsOfTheZoom() {
    List<List<String>> heard = new ArrayList<>();
    WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          // As bindings do, which hear of it before those who wait for its value.
          appearance
              .zoomProperty()
              .addListener(before -> heard.add(List.copyOf(stage.getScene().getStylesheets())));
          appearance.zoomProperty().set(2);
          heard.add(List.copyOf(stage.getScene().getStylesheets()));
        });
    assertEquals(heard.getLast(), heard.getFirst());
    assertEquals(Theme.sharedSheet(2), heard.getFirst().get(1));
  }

  @Test
  void aPopupIsOfItsWindowsColours() {
    turn(Theme.DARK);
    Label inPopup = text();
    Popup popup = popup(stage, inPopup);
    assertEquals(DARK_TEXT, fill(inPopup));
    Label inSecond = text();
    popup(popup, inSecond);
    assertEquals(DARK_TEXT, fill(inSecond));
    turn(Theme.LIGHT);
    assertEquals(LIGHT_TEXT, fill(inPopup));
    assertEquals(LIGHT_TEXT, fill(inSecond));
  }

  @Test
  void aDialogIsOfItsOwnersColours() {
    turn(Theme.DARK);
    Label inDialog = text();
    onWindow(() -> show(stage, inDialog));
    assertEquals(DARK_TEXT, fill(inDialog));
  }

  @Test
  void theWindowsOfOthersAreLeftAlone() {
    Label elsewhere = text();
    Stage other =
        onWindow(
            () -> {
              Stage made = new Stage();
              made.setScene(new Scene(new StackPane(elsewhere), 100, 100));
              made.getScene().getStylesheets().setAll(stage.getScene().getStylesheets());
              made.show();
              return made;
            });
    turn(Theme.DARK);
    assertNotEquals(DARK_TEXT, fill(elsewhere));
    onWindow(
        () -> {
          other.close();
          return other;
        });
  }

  private static Stage show(Stage owner, Label content) {
    Stage dialog = new Stage();
    dialog.initOwner(owner);
    dialog.setScene(new Scene(new StackPane(content), 100, 100));
    dialog.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
    dialog.show();
    return dialog;
  }

  private static Popup popup(javafx.stage.Window owner, Label content) {
    return onWindow(
        () -> {
          Popup popup = new Popup();
          popup.getContent().add(content);
          popup.show(owner, 10, 10);
          return popup;
        });
  }

  private static Label text() {
    Label label = new Label("words");
    label.setStyle("-fx-text-fill: -adj-text-1;");
    return label;
  }

  private void turn(Theme theme) {
    onWindow(
        () -> {
          appearance.themeProperty().set(theme);
          return theme;
        });
  }

  private static Paint fill(Label label) {
    return onWindow(
        () -> {
          label.applyCss();
          return label.getTextFill();
        });
  }

  private static <T> T onWindow(Callable<T> work) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }
}
