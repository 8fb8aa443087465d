// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrainedRunsTest {
  private final TrainedRuns runs = new TrainedRuns();

  private List<String> names() {
    return runs.list().stream().map(TrainedRun::name).toList();
  }

  @Test
  void runsOfEqualSettingsAreToldApart() {
    runs.begin("SGD 0.1");
    runs.begin("Adam 0.01");
    runs.begin("SGD 0.1");
    runs.begin("SGD 0.1");
    assertEquals(List.of("SGD 0.1", "Adam 0.01", "SGD 0.1 · 2", "SGD 0.1 · 3"), names());
  }

  @Test
  void theOldestIsForgottenWhenThereAreMany() {
    for (int i = 0; i < 14; i++) {
      runs.begin("SGD 0.1");
    }
    assertEquals(12, names().size());
    assertEquals(12, names().stream().distinct().count());
    assertEquals(13, runs.list().getLast().number());
  }
}
