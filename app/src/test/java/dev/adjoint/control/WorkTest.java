// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void worksInTurnAreDonePartByPartUntilTheLastHasNoMore() {
    Work twice =
        () -> {
          done.add("part");
          return done.size() < 2;
        };
    Work all = Work.inTurn(List.of(twice, Work.once(() -> done.add("last"))));
    int calls = 1;
    while (all.goOn()) {
      calls++;
    }

    assertEquals(List.of("part", "part", "last"), done);
    assertEquals(3, calls);
  }

  @Test
  void nothingInTurnIsDoneAtOnce() {
    assertFalse(Work.inTurn(List.of()).goOn());
  }
}
