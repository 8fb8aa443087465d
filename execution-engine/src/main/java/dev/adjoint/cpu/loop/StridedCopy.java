// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.lang.foreign.MemorySegment;

/// Fills a dense output with elements that lie elsewhere in regular steps: transposing, slicing,
/// repeating. Elements are moved by width, whatever they mean.
public final class StridedCopy implements Workers.Task {

  /// Side of the square tiles in which two axes are exchanged: 16 floats are one cache line.
  private static final long TILE = 16;

  private final MemorySegment in;
  private final long base;
  private final MemorySegment out;
  private final int width;
  private final Walk walk;
  private final Workers workers;
  private final boolean exchange;

  /// @param base element of `in` that comes first
  /// @param width bytes of an element: 1, 4 or 8
  public StridedCopy(
      MemorySegment in, long base, MemorySegment out, int width, Walk walk, Workers workers) {
    this.in = in;
    this.base = base;
    this.out = out;
    this.width = width;
    this.walk = walk;
    this.workers = workers;
    int rank = walk.rank();
    this.exchange = rank > 1 && walk.stride(0, rank - 2) == 1 && walk.step(0) > 1;
  }

  public void run() {
    if (exchange) {
      long tiles = (walk.size(walk.rank() - 2) + TILE - 1) / TILE;
      long planes = walk.elements() == 0 ? 0 : walk.elements() / plane();
      long grain = Math.max(1, Workers.GRAIN / (TILE * walk.row() + 1));
      workers.run(planes * tiles, grain, this);
    } else {
      workers.run(walk.elements(), Workers.GRAIN, this);
    }
  }

  private long plane() {
    return walk.row() * walk.size(walk.rank() - 2);
  }

  @Override
  public void run(long from, long to, int lane) {
    if (exchange) {
      exchange(from, to);
    } else {
      rows(from, to);
    }
  }

  private void rows(long from, long to) {
    long row = walk.row();
    long step = walk.step(0);
    for (long i = from; i < to; ) {
      long inRow = i % row;
      long count = Math.min(row - inRow, to - i);
      long source = base + walk.offset(0, i / row) + inRow * step;
      if (step == 1) {
        MemorySegment.copy(in, source * width, out, i * width, count * width);
      } else {
        move(source, step, i, count);
      }
      i += count;
    }
  }

  /// Transposes planes of the last two axes in tiles; a tile is `TILE` rows of the output.
  private void exchange(long from, long to) {
    long rows = walk.size(walk.rank() - 2);
    long columns = walk.row();
    long tiles = (rows + TILE - 1) / TILE;
    for (long tile = from; tile < to; tile++) {
      long plane = tile / tiles;
      long firstRow = tile % tiles * TILE;
      long height = Math.min(TILE, rows - firstRow);
      long source = base + walk.offset(0, plane * rows + firstRow);
      long target = plane * rows * columns + firstRow * columns;
      for (long column = 0; column < columns; column += TILE) {
        tile(
            source + column * walk.step(0),
            target + column,
            height,
            Math.min(TILE, columns - column));
      }
    }
  }

  /// Writes `height` rows of `length` elements; neighbours in a row lie a step apart in the source,
  /// rows one element.
  private void tile(long source, long target, long height, long length) {
    long step = walk.step(0);
    long columns = walk.row();
    for (long row = 0; row < height; row++) {
      move(source + row, step, target + row * columns, length);
    }
  }

  private void move(long source, long step, long target, long count) {
    switch (width) {
      case 4 -> {
        for (long k = 0; k < count; k++) {
          out.setAtIndex(Elements.I32, target + k, in.getAtIndex(Elements.I32, source + k * step));
        }
      }
      case 8 -> {
        for (long k = 0; k < count; k++) {
          out.setAtIndex(Elements.I64, target + k, in.getAtIndex(Elements.I64, source + k * step));
        }
      }
      default -> {
        for (long k = 0; k < count; k++) {
          out.set(Elements.BOOL, target + k, in.get(Elements.BOOL, source + k * step));
        }
      }
    }
  }
}
