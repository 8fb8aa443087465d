// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// A matrix inside a tensor of any rank: two axes run, all others stand still. Holds the tensor and
/// copies nothing. A vector is one row; a scalar one cell.
///
/// @param rowAxis the axis that runs downwards, empty below rank 2
/// @param columnAxis the axis that runs to the right, empty for a scalar
/// @param at where each axis stands; what it says of the two that run does not count
public record Slice(Tensor tensor, OptionalInt rowAxis, OptionalInt columnAxis, List<Long> at) {

  public Slice {
    at = List.copyOf(at);
    if (at.size() != tensor.shape().rank()) {
      throw new IllegalArgumentException(at + " does not fit " + tensor.type());
    }
  }

  /// The last two axes run, all others stand at their first index.
  public static Slice of(Tensor tensor) {
    int rank = tensor.shape().rank();
    OptionalInt row = rank > 1 ? OptionalInt.of(rank - 2) : OptionalInt.empty();
    OptionalInt column = rank > 0 ? OptionalInt.of(rank - 1) : OptionalInt.empty();
    return new Slice(tensor, row, column, LongStream.range(0, rank).map(i -> 0).boxed().toList());
  }

  public long rows() {
    return rowAxis.isPresent() ? size(rowAxis.getAsInt()) : isEmpty() ? 0 : 1;
  }

  public long columns() {
    return columnAxis.isPresent() ? size(columnAxis.getAsInt()) : 1;
  }

  public boolean isEmpty() {
    return tensor.elements() == 0;
  }

  long size(int axis) {
    return tensor.shape().sizes()[axis];
  }

  /// The axes that stand still, in order.
  public List<Integer> standing() {
    return IntStream.range(0, at.size()).filter(axis -> !runs(axis)).boxed().toList();
  }

  private boolean runs(int axis) {
    return isAxis(rowAxis, axis) || isAxis(columnAxis, axis);
  }

  private static boolean isAxis(OptionalInt running, int axis) {
    return running.isPresent() && running.getAsInt() == axis;
  }

  /// This slice with a standing axis moved.
  public Slice movedTo(int axis, long index) {
    List<Long> moved = new ArrayList<>(at);
    moved.set(axis, Math.clamp(index, 0, Math.max(0, size(axis) - 1)));
    return new Slice(tensor, rowAxis, columnAxis, moved);
  }

  /// Other axes run. The one that was `axis` before takes the place of the new one where both would
  /// be the same.
  public Slice withRows(int axis) {
    OptionalInt column = isAxis(columnAxis, axis) ? rowAxis : columnAxis;
    return new Slice(tensor, OptionalInt.of(axis), column, at);
  }

  public Slice withColumns(int axis) {
    OptionalInt row = isAxis(rowAxis, axis) ? columnAxis : rowAxis;
    return new Slice(tensor, row, OptionalInt.of(axis), at);
  }

  public Slice transposed() {
    return rowAxis.isPresent() ? new Slice(tensor, columnAxis, rowAxis, at) : this;
  }

  /// The same place of another tensor, as far as it has one: what a person chose stays while the
  /// values change.
  public Slice on(Tensor other) {
    if (other.shape().rank() != at.size()) {
      return of(other);
    }
    Slice moved = new Slice(other, rowAxis, columnAxis, at);
    for (int axis = 0; axis < at.size(); axis++) {
      moved = moved.movedTo(axis, at.get(axis));
    }
    return moved;
  }

  /// Place of a cell in the row-major order of the tensor.
  public long offset(long row, long column) {
    return start() + row * rowStride() + column * columnStride();
  }

  public double value(long row, long column) {
    return tensor.get(offset(row, column));
  }

  long start() {
    long offset = 0;
    for (int axis : standing()) {
      offset += at.get(axis) * stride(axis);
    }
    return offset;
  }

  long rowStride() {
    return rowAxis.isPresent() ? stride(rowAxis.getAsInt()) : 0;
  }

  long columnStride() {
    return columnAxis.isPresent() ? stride(columnAxis.getAsInt()) : 0;
  }

  private long stride(int axis) {
    long stride = 1;
    for (int inner = axis + 1; inner < at.size(); inner++) {
      stride *= size(inner);
    }
    return stride;
  }

  /// The full index of a cell, such as `[3, 0, 17]`; `[ ]` of a scalar.
  public String index(long row, long column) {
    return IntStream.range(0, at.size())
        .mapToObj(
            axis -> isAxis(rowAxis, axis) ? row : isAxis(columnAxis, axis) ? column : at.get(axis))
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
