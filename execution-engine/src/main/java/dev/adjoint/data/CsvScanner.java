// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.tensorfile.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Splits CSV text into records of cells. A quoted cell may hold separators, line breaks and
/// doubled quotes.
final class CsvScanner {

  /// Longer cells are no numbers and no names.
  private static final int MAX_CELL_BYTES = 1 << 16;

  private final String where;
  private final CsvText text;
  private final char separator;
  private int at;
  private int nextLine = 1;
  private int line = 1;

  CsvScanner(String where, CsvText text, char separator) {
    this.where = where;
    this.text = text;
    this.separator = separator;
    this.at = text.start();
  }

  /// The line on which the last record began, from 1.
  int line() {
    return line;
  }

  /// The next record that is no blank line, or empty at the end.
  Optional<List<String>> next() throws DataException {
    byte[] bytes = text.bytes();
    while (at < bytes.length && (bytes[at] == '\n' || bytes[at] == '\r')) {
      lineBreak();
    }
    if (at == bytes.length) {
      return Optional.empty();
    }
    line = nextLine;
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(at < bytes.length && bytes[at] == '"' ? quoted() : plain());
      if (at == bytes.length) {
        return Optional.of(cells);
      }
      if (bytes[at] == separator) {
        at++;
        continue;
      }
      if (bytes[at] != '\n' && bytes[at] != '\r') {
        throw fault(cells.size(), "text after a closing quote", "double a quote inside quotes");
      }
      lineBreak();
      return Optional.of(cells);
    }
  }

  /// Steps over one line break: a line feed, a carriage return or both.
  private void lineBreak() {
    byte[] bytes = text.bytes();
    if (bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n') {
      at++;
    }
    at++;
    nextLine++;
  }

  private String plain() throws DataException {
    byte[] bytes = text.bytes();
    int from = at;
    while (at < bytes.length && bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r') {
      if (bytes[at] == '"') {
        throw fault(
            0, "a quote inside a cell that does not begin with one", "quote the whole cell");
      }
      at++;
    }
    return cell(from, at);
  }

  private String quoted() throws DataException {
    byte[] bytes = text.bytes();
    int opening = nextLine;
    int from = ++at;
    boolean doubled = false;
    while (true) {
      if (at == bytes.length) {
        throw new DataException(
            where + ":" + opening, "a quote is never closed", "close it on this line");
      }
      if (bytes[at] == '"') {
        if (at + 1 == bytes.length || bytes[at + 1] != '"') {
          break;
        }
        doubled = true;
        at++;
      }
      nextLine += bytes[at] == '\n' ? 1 : 0;
      at++;
    }
    String cell = cell(from, at++);
    return doubled ? cell.replace("\"\"", "\"") : cell;
  }

  private String cell(int from, int to) throws DataException {
    if (to - from > MAX_CELL_BYTES) {
      throw fault(0, "a cell of " + (to - from) + " characters", "at most 65536 are read");
    }
    return text.decode(where + ":" + line, from, to);
  }

  private DataException fault(int column, String reason, String remedy) {
    String place = column == 0 ? "" : "column " + column + ": ";
    return new DataException(where + ":" + line, place + reason, remedy);
  }
}
