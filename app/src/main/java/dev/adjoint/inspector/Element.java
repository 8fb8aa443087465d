// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Matrix;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// One element of a chain-rule result, spelled out: the products it is made of, largest first.
///
/// @param terms the largest few
/// @param others how many more there are
/// @param rest what those add up to
/// @param value all of it
public record Element(
    int row, int column, List<Term> terms, int others, double rest, double value) {

  /// One product of a sum.
  ///
  /// @param index which of the summed pairs
  public record Term(int index, double left, double right) {
    public double product() {
      return left * right;
    }
  }

  public Element {
    terms = List.copyOf(terms);
  }

  /// Element of the matrix product `left · right`.
  static Element ofProduct(Matrix left, Matrix right, int row, int column, int shown) {
    List<Term> all =
        IntStream.range(0, left.columns())
            .mapToObj(k -> new Term(k, left.at(row, k), right.at(k, column)))
            .toList();
    List<Term> largest =
        all.stream()
            .sorted(Comparator.comparingDouble((Term term) -> -Math.abs(term.product())))
            .limit(shown)
            .toList();
    double value = all.stream().mapToDouble(Term::product).sum();
    double told = largest.stream().mapToDouble(Term::product).sum();
    return new Element(row, column, largest, all.size() - largest.size(), value - told, value);
  }
}
