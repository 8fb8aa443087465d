// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.welcome;

import java.util.Locale;

/// A stop of the tour: what is said, and beside which part of the window (a CSS selector).
enum TourStep {
  GRAPH("#canvas"),
  PALETTE(".palette-side"),
  FORWARD("#step-forward"),
  BACKWARD(".timeline"),
  CHAIN(".inspector-side");

  private final String beside;

  TourStep(String beside) {
    this.beside = beside;
  }

  String beside() {
    return beside;
  }

  String titleKey() {
    return "tour." + name().toLowerCase(Locale.ROOT);
  }

  String textKey() {
    return titleKey() + "-text";
  }
}
