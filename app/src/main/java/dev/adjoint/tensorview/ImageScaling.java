// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

/// Which numbers are black and which white.
public enum ImageScaling {
  /// 0 … 1.
  UNIT("0 … 1"),
  /// 0 … 255.
  BYTES("0 … 255"),
  /// From the least to the greatest.
  SPAN("min … max"),
  /// Symmetric about zero; a single channel in the colours of a heat map.
  SYMMETRIC("−m … +m");

  private static final double LEAST_BYTES = 64;

  private final String text;

  ImageScaling(String text) {
    this.text = text;
  }

  /// The notation for it, the same in every language.
  public String text() {
    return text;
  }

  /// What suits numbers like these.
  static ImageScaling of(TensorStatistics statistics, boolean coloured) {
    if (statistics.min() < 0) {
      return coloured ? SPAN : SYMMETRIC;
    }
    if (statistics.max() <= 1) {
      return UNIT;
    }
    return statistics.max() >= LEAST_BYTES && statistics.max() <= 255 ? BYTES : SPAN;
  }

  double low(Analysis analysis) {
    return switch (this) {
      case UNIT, BYTES -> 0;
      case SPAN -> analysis.statistics().min();
      case SYMMETRIC -> -analysis.range().high();
    };
  }

  double high(Analysis analysis) {
    return switch (this) {
      case UNIT -> 1;
      case BYTES -> 255;
      case SPAN -> analysis.statistics().max();
      case SYMMETRIC -> analysis.range().high();
    };
  }
}
