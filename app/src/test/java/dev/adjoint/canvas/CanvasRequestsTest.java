// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanvasRequestsTest {
  private final CanvasRequests requests =
      new CanvasRequests(
          () -> {
            throw new AssertionError("nobody looks at a scene here");
          });
  private final List<Vacancy> shown = new ArrayList<>();

  @Test
  void whatIsAskedBeforeAnybodyCanShowItIsShownThen() {
    Vacancy first = new Vacancy.Anywhere(new Point(1, 2));
    Vacancy second = new Vacancy.Anywhere(new Point(3, 4));
    requests.offer(first);
    requests.offer(second);
    requests.setOffering(shown::add);
    assertEquals(List.of(second), shown);
    requests.offer(first);
    assertEquals(List.of(second, first), shown);
  }
}
