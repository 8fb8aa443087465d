// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The table a benchmark prints: what was measured, what is wanted, and whether it is so. The
/// verdict goes by the 95th percentile; how long the first ones took is told and not judged.
final class Report {
  private record Row(
      String what, double median, OptionalDouble slow, OptionalDouble cold, double wanted) {
    boolean good() {
      return slow.orElse(median) <= wanted;
    }

    String text() {
      return "| %s | %.1f | %s | %s | %.0f | %s |%n"
          .formatted(what, median, text(slow), text(cold), wanted, good() ? "ok" : "SLOW");
    }

    private static String text(OptionalDouble number) {
      return number.isPresent() ? "%.1f".formatted(number.getAsDouble()) : "";
    }
  }

  private final List<Row> rows = new ArrayList<>();

  /// One measurement, in milliseconds.
  void add(String what, double millis, double wanted) {
    rows.add(new Row(what, millis, OptionalDouble.empty(), OptionalDouble.empty(), wanted));
  }

  void add(String what, FrameTimes times, double wanted) {
    rows.add(
        new Row(
            what,
            times.median(),
            OptionalDouble.of(times.slow()),
            OptionalDouble.of(times.cold()),
            wanted));
  }

  boolean allGood() {
    return rows.stream().allMatch(Row::good);
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    table.append("| what | median ms | 95 %% ms | slowest while new | wanted ms | |%n".formatted());
    table.append("|---|---:|---:|---:|---:|---|%n".formatted());
    rows.forEach(row -> table.append(row.text()));
    return table.toString();
  }
}
