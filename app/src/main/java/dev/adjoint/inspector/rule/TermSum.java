// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/// A sum of products, of which only the largest are kept: there may be millions.
final class TermSum {
  private final int most;
  private final List<Element.Term> largest = new ArrayList<>();
  private final DoubleSummaryStatistics products = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics magnitudes = new DoubleSummaryStatistics();

  /// @param most how many are kept
  TermSum(int most) {
    this.most = most;
  }

  /// @return whether a product of that size is among the largest so far
  boolean add(double product) {
    products.accept(product);
    magnitudes.accept(Math.abs(product));
    return largest.size() < most || isLarger(product, largest.getLast().product());
  }

  /// Takes the term that was just added among the largest, behind those that are as large.
  void keep(Element.Term term) {
    int at = largest.size();
    while (at > 0 && isLarger(term.product(), largest.get(at - 1).product())) {
      at--;
    }
    largest.add(at, term);
    if (largest.size() > most) {
      largest.removeLast();
    }
  }

  /// What is not a number comes last.
  private static boolean isLarger(double one, double other) {
    return Double.compare(-Math.abs(one), -Math.abs(other)) < 0;
  }

  List<Element.Term> largest() {
    return Collections.unmodifiableList(largest);
  }

  /// How many terms were added.
  long count() {
    return products.getCount();
  }

  double sum() {
    return products.getSum();
  }

  /// Of all products without their signs.
  double size() {
    return magnitudes.getSum();
  }

  /// Of what is not among the largest.
  double rest() {
    return sum() - largest.stream().mapToDouble(Element.Term::product).sum();
  }
}
