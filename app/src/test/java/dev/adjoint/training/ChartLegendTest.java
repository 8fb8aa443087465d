// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.theme.Swatch;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartLegendTest {
  private static List<ChartLegend> legend(double width, String... labels) {
    List<ChartSeries> series =
        Stream.of(labels)
            .map(label -> new ChartSeries(label, Swatch.ACCENT, false, false, List.of()))
            .toList();
    return ChartLegend.of(series, width, text -> 10.0 * text.length());
  }

  private static List<String> labels(List<ChartLegend> legend) {
    return legend.stream().map(entry -> entry.series().label()).toList();
  }

  @Test
  void entriesStandInTheirOrderUpToTheRightBorder() {
    List<ChartLegend> legend = legend(400, "SGD 0.1", "train", "test");
    assertEquals(List.of("SGD 0.1", "train", "test"), labels(legend));
    assertEquals(394, legend.getLast().textX() + 40);
    assertEquals(legend.get(2).x(), legend.get(1).textX() + 50 + 22);
  }

  @Test
  void namesOfEarlierRunsGiveWayToTheCurvesOfTheNewest() {
    assertEquals(List.of("train", "test"), labels(legend(206, "SGD 0.1", "Adam", "train", "test")));
    assertEquals(List.of("test"), labels(legend(106, "train", "test")));
    assertEquals(List.of(), labels(legend(56, "train", "test")));
  }
}
