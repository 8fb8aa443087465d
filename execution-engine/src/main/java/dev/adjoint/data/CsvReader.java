// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.file.Quoted;
import dev.adjoint.tensorfile.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one CSV file: finds the separator and the header, then a number a cell. Blank lines are
/// skipped.
final class CsvReader {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private final String where;
  private final CsvText text;
  private final Csv.Options options;
  private long nonFinite;

  CsvReader(Path file, byte[] bytes, Csv.Options options) throws DataException {
    this.where = file.toString();
    this.text = CsvText.of(where, bytes);
    this.options = options;
  }

  Csv read() throws DataException {
    char separator = options.separator().isPresent() ? options.separator().get() : separator();
    CsvScanner scanner = new CsvScanner(where, text, separator);
    Optional<List<String>> first = scanner.next();
    if (first.isEmpty()) {
      throw new DataException(where, "holds no row", "a table needs at least one row of numbers");
    }
    boolean header = first.get().stream().anyMatch(cell -> CellNumber.parse(cell).isEmpty());
    CsvRows rows = new CsvRows(first.get().size());
    if (!header) {
      add(rows, first.get(), scanner);
    }
    Optional<List<String>> record = scanner.next();
    while (record.isPresent()) {
      add(rows, record.get(), scanner);
      record = scanner.next();
    }
    if (rows.count() == 0) {
      throw new DataException(
          where,
          "holds the header " + Quoted.of(String.join(", ", first.get())) + " and no row",
          "a table needs at least one row of numbers");
    }
    return new Csv(names(first.get(), header), separator, rows, nonFinite);
  }

  private void add(CsvRows rows, List<String> cells, CsvScanner scanner) throws DataException {
    int columns = rows.columns();
    if (cells.size() != columns) {
      throw new DataException(
          where + ":" + scanner.line(),
          "row " + (rows.count() + 1) + " has " + columns(cells.size()) + ", expected " + columns,
          "mend the row");
    }
    rows.begin(scanner.line());
    for (int column = 0; column < columns; column++) {
      String cell = cells.get(column);
      Optional<Double> value = CellNumber.parse(cell);
      if (value.isEmpty()) {
        throw new DataException(
            where + ":" + scanner.line(),
            "column " + (column + 1) + ": " + CellNumber.fault(cell),
            CellNumber.remedy(cell));
      }
      nonFinite += Double.isFinite(value.get()) ? 0 : 1;
      rows.setLast(column, value.get());
    }
  }

  private static String columns(int count) {
    return count == 1 ? "1 column" : count + " columns";
  }

  private List<String> names(List<String> first, boolean header) throws DataException {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int column = 0; column < first.size(); column++) {
      String name = header ? first.get(column).strip() : "";
      String given = name.isEmpty() ? "column " + (column + 1) : name;
      if (!seen.add(given)) {
        throw new DataException(
            where + ":1", "two columns are called " + Quoted.of(given), "rename one");
      }
      names.add(given);
    }
    return names;
  }

  /// The one separator that the first line uses; several kinds there are the writer's to sort out.
  private char separator() throws DataException {
    List<Character> used = new ArrayList<>();
    for (char candidate : SEPARATORS) {
      if (text.firstLineHas(candidate)) {
        used.add(candidate);
      }
    }
    if (used.size() > 1) {
      throw new DataException(
          where + ":1",
          "comma, semicolon and tab: more than one of them could separate the columns",
          "say which by \"separator\"");
    }
    return used.isEmpty() ? ',' : used.getFirst();
  }
}
