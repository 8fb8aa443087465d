// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.type.DType;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a table of numbers stands: what it shows, how far it is scrolled, what is selected.
final class TableState {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private Optional<Slice> slice = Optional.empty();
  private OptionalLong largest = OptionalLong.empty();
  private long top;
  private long left;
  private int pageRows = 1;
  private int pageColumns = 1;
  private CellSelection selection = CellSelection.cell(0, 0);
  private Runnable onChange = () -> {};
  private Runnable onScroll = () -> {};

  void onChange(Runnable listener) {
    onChange = listener;
  }

  void onScroll(Runnable listener) {
    onScroll = listener;
  }

  /// @param analysis tells how long integers get
  void show(Slice now, Optional<Analysis> analysis) {
    boolean same =
        slice.isPresent()
            && slice.get().rows() == now.rows()
            && slice.get().columns() == now.columns();
    slice = Optional.of(now);
    largest =
        analysis
            .map(Analysis::statistics)
            .map(s -> OptionalLong.of((long) Math.max(Math.abs(s.min()), Math.abs(s.max()))))
            .orElse(OptionalLong.empty());
    if (!same) {
      top = 0;
      left = 0;
      selection = CellSelection.cell(0, 0);
    }
    changed();
  }

  Slice slice() {
    return slice.orElseThrow();
  }

  long rows() {
    return slice.map(Slice::rows).orElse(0L);
  }

  long columns() {
    return slice.map(Slice::columns).orElse(0L);
  }

  long top() {
    return top;
  }

  long left() {
    return left;
  }

  int pageRows() {
    return pageRows;
  }

  int pageColumns() {
    return pageColumns;
  }

  CellSelection selection() {
    return selection;
  }

  String text(long row, long column) {
    return ElementText.of(slice().tensor(), slice().offset(row, column));
  }

  /// Characters of the longest integer, sign included; few for floating numbers.
  int widestInteger() {
    boolean integer =
        slice.isPresent() && slice.get().tensor().dtype().kind() == DType.Kind.INTEGER;
    return integer && largest.isPresent() ? Long.toString(largest.getAsLong()).length() + 2 : 0;
  }

  void setPage(int rows, int columns) {
    if (rows != pageRows || columns != pageColumns) {
      pageRows = rows;
      pageColumns = columns;
      scrollTo(top, left);
    }
  }

  void scrollTo(long newTop, long newLeft) {
    top = Math.clamp(newTop, 0, Math.max(0, rows() - pageRows));
    left = Math.clamp(newLeft, 0, Math.max(0, columns() - pageColumns));
    changed();
  }

  void select(CellSelection cells) {
    selection = cells;
    changed();
  }

  /// Moves the cursor and scrolls so that it is seen.
  void lead(long row, long column, boolean extending) {
    if (rows() == 0) {
      return;
    }
    selection = selection.ledTo(row, column, extending, rows(), columns());
    long r = selection.row();
    long c = selection.column();
    long newTop = r < top ? r : r >= top + pageRows ? r - pageRows + 1 : top;
    long newLeft = c < left ? c : c >= left + pageColumns ? c - pageColumns + 1 : left;
    scrollTo(newTop, newLeft);
  }

  /// The slice and cell that a typed index means: `row`, `row, column` or the index in all axes;
  /// empty when it means none.
  static Optional<Target> target(Slice slice, String typed) {
    Matcher numbers = NUMBER.matcher(typed);
    long[] found = numbers.results().mapToLong(n -> Long.parseLong(n.group())).toArray();
    int rank = slice.at().size();
    if (found.length == rank && rank > 2) {
      return full(slice, found);
    }
    boolean vector = slice.rowAxis().isEmpty();
    long row = vector || found.length == 0 ? 0 : found[0];
    long column = found.length == 2 ? found[1] : vector && found.length == 1 ? found[0] : 0;
    boolean fits =
        found.length > 0 && found.length < 3 && row < slice.rows() && column < slice.columns();
    return fits ? Optional.of(new Target(slice, row, column)) : Optional.empty();
  }

  private static Optional<Target> full(Slice slice, long[] index) {
    Slice moved = slice;
    for (int axis = 0; axis < index.length; axis++) {
      if (index[axis] >= slice.size(axis)) {
        return Optional.empty();
      }
      moved = moved.movedTo(axis, index[axis]);
    }
    long row = index[slice.rowAxis().orElseThrow()];
    return Optional.of(new Target(moved, row, index[slice.columnAxis().orElseThrow()]));
  }

  /// A cell of a slice.
  record Target(Slice slice, long row, long column) {}

  private void changed() {
    onScroll.run();
    onChange.run();
  }
}
