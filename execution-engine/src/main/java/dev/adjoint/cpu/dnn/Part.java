// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import dev.adjoint.cpu.window.Convolution;
import dev.adjoint.cpu.window.Convolution.Direction;
import java.util.ArrayList;
import java.util.List;

/// The part of a convolution that one thread computes: some images, some groups, or, of a single
/// group, some filters or some channels.
record Part(Range images, Range groups, Range filters, Range channels) {

  /// From an index on, so many.
  record Range(long from, long count) {

    static Range whole(long count) {
      return new Range(0, count);
    }

    /// Parts of `unit` or a multiple of it, the last one perhaps smaller.
    List<Range> split(long parts, long unit) {
      long units = Math.ceilDiv(count, unit);
      long size = Math.ceilDiv(units, Math.max(1, Math.min(parts, units))) * unit;
      List<Range> ranges = new ArrayList<>();
      for (long at = from; at < from + count; at += size) {
        ranges.add(new Range(at, Math.min(size, from + count - at)));
      }
      return ranges;
    }
  }

  /// Channels that the library computes together.
  private static final long LANES = 16;

  /// Parts for at most so many threads, which together are the whole.
  static List<Part> of(Convolution whole, long threads) {
    Part all =
        new Part(
            Range.whole(whole.batch()),
            Range.whole(whole.groups()),
            Range.whole(whole.filtersInGroup()),
            Range.whole(whole.seen()));
    boolean weights = whole.direction() == Direction.WEIGHT_GRADIENT;
    boolean even = whole.batch() % threads == 0 || whole.batch() >= 4 * threads;
    if (threads <= 1) {
      return List.of(all);
    }
    if (!weights && even) {
      return all.images.split(threads, 1).stream().map(all::withImages).toList();
    }
    if (whole.groups() > 1) {
      return all.groups.split(threads, 1).stream().map(all::withGroups).toList();
    }
    boolean byFilter = whole.direction() != Direction.IMAGE_GRADIENT;
    if (byFilter && whole.filters() >= 2 * LANES) {
      return all.filters.split(threads, LANES).stream().map(all::withFilters).toList();
    }
    boolean byChannel = whole.direction() != Direction.FORWARD;
    if (byChannel && whole.channels() >= 2 * LANES) {
      return all.channels.split(threads, LANES).stream().map(all::withChannels).toList();
    }
    return weights
        ? List.of(all)
        : all.images.split(threads, 1).stream().map(all::withImages).toList();
  }

  private Part withImages(Range range) {
    return new Part(range, groups, filters, channels);
  }

  private Part withGroups(Range range) {
    return new Part(images, range, filters, channels);
  }

  private Part withFilters(Range range) {
    return new Part(images, groups, range, channels);
  }

  private Part withChannels(Range range) {
    return new Part(images, groups, filters, range);
  }
}
