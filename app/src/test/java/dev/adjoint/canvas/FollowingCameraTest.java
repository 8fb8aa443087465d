// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Viewport;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class FollowingCameraTest {
  private final Camera camera =
      new Camera(
          new SimpleObjectProperty<>(Viewport.IDENTITY),
          () -> new Box(0, 0, 10_000, 10_000),
          Optional::empty);

  FollowingCameraTest() {
    camera.setWindow(800, 600);
    camera.show(new Viewport(1, -1_000, -1_000));
  }

  private static Box node(double x, double y) {
    return new Box(x, y, 100, 80);
  }

  @Test
  void staysWhereTheNodeIsInSight() {
    Box before = camera.visible();
    camera.follow(node(1_690, 1_100));
    assertEquals(before, camera.visible());
  }

  @Test
  void laysWhatLeavesToTheRightNearTheLeftSideWithoutMovingUpOrDown() {
    camera.follow(node(1_750, 1_100));
    assertEquals(1_800 - 136, camera.visible().x(), 1e-9);
    assertEquals(1_000, camera.visible().y());
  }

  @Test
  void laysWhatLeavesToTheLeftNearTheRightSide() {
    camera.follow(node(950, 1_100));
    assertEquals(1_000 + 136, camera.visible().right(), 1e-9);
    assertEquals(1_000, camera.visible().y());
  }

  @Test
  void foreseesWhereTheFirstLeadsThatIsNotInSight() {
    camera.expect(List.of(node(1_690, 1_100), node(1_750, 1_100), node(150, 1_100)));
    Viewport foreseen = camera.foreseen().orElseThrow();
    camera.follow(node(1_690, 1_100));
    assertEquals(foreseen, camera.foreseen().orElseThrow(), "it has not moved");
    camera.follow(node(1_750, 1_100));
    assertEquals(foreseen, camera.viewport());
    assertEquals(Optional.empty(), camera.foreseen());
  }

  @Test
  void foreseesNothingForWhoLooksElsewhere() {
    camera.expect(List.of(node(1_750, 1_100)));
    camera.show(camera.viewport().pannedBy(3, 0));
    assertEquals(Optional.empty(), camera.foreseen());
    camera.expect(List.of(node(1_690, 1_100)));
    assertEquals(Optional.empty(), camera.foreseen(), "all is in sight");
  }

  @Test
  void goesNoFurtherThanTheGraph() {
    camera.show(new Viewport(1, -9_000, -1_000));
    camera.follow(node(9_750, 1_100));
    assertEquals(10_048, camera.visible().right(), 1e-9);
    camera.show(new Viewport(1, -200, -1_000));
    camera.follow(node(150, 1_100));
    assertEquals(-48, camera.visible().x(), 1e-9);
  }

  @Test
  void bringsWhatIsFarAwayOrInAnotherRowToTheMiddle() {
    camera.follow(node(5_000, 1_100));
    assertEquals(5_050, camera.visible().centre().x());
    camera.follow(node(5_000, 1_900));
    assertEquals(1_940, camera.visible().centre().y());
    assertTrue(camera.visible().contains(node(5_000, 1_900)));
  }

  private Box onScreen(Box box) {
    return camera.viewport().toScreen(box);
  }

  @Test
  void bringsWhatAPanelHidesOutFromBelowItByTheShortestWay() {
    Box panel = new Box(10, 400, 300, 190);
    camera.setCovers(new Covers(List.of(panel)));
    camera.follow(node(1_250, 1_420));
    assertEquals(new Box(322, 420, 100, 80), onScreen(node(1_250, 1_420)), "to the right");
    camera.follow(node(1_100, 1_330));
    assertEquals(308, onScreen(node(1_100, 1_330)).y(), "upwards");
  }

  @Test
  void aPanelThatOpensAboveWhatIsFollowedLetsItOut() {
    camera.follow(node(1_020, 1_500));
    camera.setCovers(new Covers(List.of(new Box(10, 400, 300, 190))));
    assertFalse(new Box(10, 400, 300, 190).intersects(onScreen(node(1_020, 1_500))));
    Viewport elsewhere = new Viewport(1, -1_000, -1_000);
    camera.show(elsewhere);
    camera.setCovers(new Covers(List.of(new Box(10, 300, 300, 290))));
    assertEquals(elsewhere, camera.viewport(), "a person has looked elsewhere");
  }

  @Test
  void whatComesIntoSightDoesNotComeBelowAPanel() {
    Box panel = new Box(0, 100, 300, 500);
    camera.setCovers(new Covers(List.of(panel)));
    camera.follow(node(1_750, 1_300));
    assertFalse(panel.intersects(onScreen(node(1_750, 1_300))));
    assertTrue(camera.visible().contains(node(1_750, 1_300)));
  }

  @Test
  void staysWhereAPanelLeavesNoRoom() {
    Box before = camera.visible();
    camera.setCovers(new Covers(List.of(new Box(0, 0, 780, 600))));
    camera.follow(node(1_300, 1_300));
    assertEquals(before, camera.visible());
  }
}
