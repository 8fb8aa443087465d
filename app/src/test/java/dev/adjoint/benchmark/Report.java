// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.benchmark;

import java.util.ArrayList;
import java.util.List;

/// The table a benchmark prints: what was measured, what is wanted, and whether it is so.
final class Report {
  private record Row(String what, double median, double slow, double wanted) {
    boolean good() {
      return slow <= wanted;
    }
  }

  private final List<Row> rows = new ArrayList<>();

  /// One measurement, in milliseconds.
  void add(String what, double millis, double wanted) {
    rows.add(new Row(what, millis, millis, wanted));
  }

  void add(String what, FrameTimes times, double wanted) {
    rows.add(new Row(what, times.median(), times.slow(), wanted));
  }

  boolean allGood() {
    return rows.stream().allMatch(Row::good);
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    table.append("| what | median ms | slowest of 20 ms | wanted ms | |%n".formatted());
    table.append("|---|---:|---:|---:|---|%n".formatted());
    for (Row row : rows) {
      table.append(
          "| %s | %.1f | %.1f | %.0f | %s |%n"
              .formatted(
                  row.what(), row.median(), row.slow(), row.wanted(), row.good() ? "ok" : "SLOW"));
    }
    return table.toString();
  }
}
