// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// One element of a gradient, spelled out: `∂L/∂x[i] = Σ ∂y[o]/∂x[i] · ∂L/∂y[o]`, largest products
/// first.
///
/// @param index which element, counted in row-major order
/// @param place the same by axis
/// @param terms the largest few
/// @param others how many more there are with a local derivative other than 0
/// @param rest what those add up to
/// @param derived all of it, added up here
/// @param measured what the run computed
/// @param matches whether both agree as far as the run's precision goes
public record Element(
    long index,
    List<Long> place,
    List<Term> terms,
    long others,
    double rest,
    double derived,
    double measured,
    boolean matches) {

  /// One product of the sum.
  ///
  /// @param output which output of the node
  /// @param element which element of it
  /// @param place the same by axis
  /// @param local derivative of that element, derived
  /// @param upstream gradient that arrived there, measured
  public record Term(int output, long element, List<Long> place, double local, double upstream) {
    public double product() {
      return local * upstream;
    }
  }

  public Element {
    place = List.copyOf(place);
    terms = List.copyOf(terms);
  }

  /// How many products there are.
  public long count() {
    return terms.size() + others;
  }

  /// @param column local derivatives of every output by the element
  /// @param tolerance relative to the sum of the magnitudes
  static Element of(
      long index,
      Tensor gradient,
      Map<Integer, Tensor> column,
      SortedMap<Integer, Tensor> upstream,
      int shown,
      double tolerance) {
    TermSum sum = new TermSum(shown);
    upstream.forEach(
        (output, up) -> {
          Tensor local = column.get(output);
          for (long i = 0; local != null && i < local.elements(); i++) {
            double slope = local.get(i);
            if (slope != 0 && sum.add(slope * up.get(i))) {
              sum.keep(new Term(output, i, place(i, up.shape()), slope, up.get(i)));
            }
          }
        });
    double measured = gradient.get(index);
    return new Element(
        index,
        place(index, gradient.shape()),
        sum.largest(),
        sum.count() - sum.largest().size(),
        sum.rest(),
        sum.sum(),
        measured,
        Check.close(sum.sum(), measured, tolerance * sum.size()));
  }

  /// Row-major index taken apart by axis.
  public static List<Long> place(long index, Shape shape) {
    long[] sizes = shape.sizes();
    Long[] place = new Long[sizes.length];
    long left = index;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      place[axis] = left % Math.max(1, sizes[axis]);
      left /= Math.max(1, sizes[axis]);
    }
    return List.of(place);
  }
}
