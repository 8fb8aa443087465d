// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.LocalDerivative;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Derives the local derivative of one chain rule and spells its elements out. Works for every op
/// alike: it only asks the op's own gradient rule, from either side.
///
/// One thread at a time, never the window's.
public final class ChainCalculation implements AutoCloseable {
  private static final int SHOWN_TERMS = 3;

  /// A Jacobian of more numbers is not shown.
  private static final long LARGEST_JACOBIAN = 64;

  private final Tensor measured;
  private final SortedMap<Integer, Tensor> upstream;
  private final LocalDerivative derivative;
  private final Check check;
  private final Optional<Local> local;

  /// @param rule one with a result and a moment
  public ChainCalculation(ChainRule rule, Backend backend) {
    measured = rule.result().orElseThrow();
    upstream = rule.upstream();
    derivative = new LocalDerivative(rule.moment().orElseThrow(), rule.target().operand(), backend);
    check = Check.of(derivative.pull(upstream), measured);
    local = local();
  }

  /// @param element which element to spell out; the largest when not said
  public ChainStudy study(OptionalLong element) {
    if (measured.elements() == 0) {
      return new ChainStudy(local, check, Optional.empty());
    }
    long index = element.orElseGet(this::largest);
    return new ChainStudy(local, check, Optional.of(element(index)));
  }

  private Element element(long index) {
    Tensor direction = Tensor.of(DType.FLOAT64, measured.shape(), i -> i == index ? 1 : 0);
    Map<Integer, Tensor> column = derivative.push(new TreeSet<>(upstream.keySet()), direction);
    if (local.filter(Local.Factors.class::isInstance).isPresent()) {
      column.values().forEach(results -> leaveAlone(results, index));
    }
    double tolerance = Check.tolerance(measured.dtype());
    return Element.of(index, measured, column, upstream, SHOWN_TERMS, tolerance);
  }

  /// Results that depend on other elements alone do not move with this one. Where their slope is
  /// infinite, 0 times that is not a number.
  private void leaveAlone(Tensor results, long index) {
    for (long i = 0; i < results.elements(); i++) {
      if (Double.isNaN(results.get(i)) && source(i, measured.shape(), results.shape()) != index) {
        results.set(i, 0);
      }
    }
  }

  private long largest() {
    long best = 0;
    for (long i = 0; i < measured.elements(); i++) {
      if (Math.abs(measured.get(i)) > Math.abs(measured.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private Optional<Local> local() {
    if (upstream.size() != 1 || measured.elements() == 0) {
      return Optional.empty();
    }
    Tensor up = upstream.firstEntry().getValue();
    if (up.elements() == 1) {
      Tensor one = Tensor.of(DType.FLOAT64, up.shape(), i -> 1);
      var ones = new java.util.TreeMap<>(Map.of(upstream.firstKey(), one));
      return derivative.pull(ones).map(Local.Slopes::new);
    }
    Optional<Local> factors = factors(up.shape());
    boolean small = measured.elements() * up.elements() <= LARGEST_JACOBIAN;
    return factors.isPresent() || !small ? factors : Optional.of(jacobian(up));
  }

  /// Present when `J · v` is `J · 1` scaled by `v` element by element, for a `v` drawn at random:
  /// so no result depends on more than one element, and on none but its own.
  private Optional<Local> factors(Shape result) {
    Shape operand = measured.shape();
    if (!Shape.broadcast(operand, result).filter(result::equals).isPresent()) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(1);
    Tensor noise = Tensor.of(DType.FLOAT64, operand, i -> random.nextDouble(0.5, 2));
    Optional<Tensor> factors = push(Tensor.of(DType.FLOAT64, operand, i -> 1));
    Optional<Tensor> mixed = push(noise);
    boolean alone =
        factors.isPresent()
            && mixed.isPresent()
            && scales(factors.get(), mixed.get(), noise, result);
    return alone ? factors.map(Local.Factors::new) : Optional.empty();
  }

  private static boolean scales(Tensor factors, Tensor mixed, Tensor noise, Shape result) {
    for (long i = 0; i < factors.elements(); i++) {
      double expected = factors.get(i) * noise.get(source(i, noise.shape(), result));
      if (!Check.close(expected, mixed.get(i), 1e-9 * Math.max(1, Math.abs(expected)))) {
        return false;
      }
    }
    return true;
  }

  /// The element of the operand that was stretched to element `index` of the result.
  static long source(long index, Shape operand, Shape result) {
    var place = Element.place(index, result);
    long[] sizes = operand.sizes();
    int lead = place.size() - sizes.length;
    long at = 0;
    for (int axis = 0; axis < sizes.length; axis++) {
      at = at * sizes[axis] + (sizes[axis] == 1 ? 0 : place.get(lead + axis));
    }
    return at;
  }

  private Optional<Tensor> push(Tensor direction) {
    return Optional.ofNullable(
        derivative.push(new TreeSet<>(upstream.keySet()), direction).get(upstream.firstKey()));
  }

  private Local jacobian(Tensor up) {
    long rows = measured.elements();
    Tensor all = Tensor.of(DType.FLOAT64, Shape.of(rows, up.elements()), i -> 0);
    for (long row = 0; row < rows; row++) {
      long at = row;
      Optional<Tensor> column =
          push(Tensor.of(DType.FLOAT64, measured.shape(), i -> i == at ? 1 : 0));
      for (long o = 0; column.isPresent() && o < up.elements(); o++) {
        all.set(row * up.elements() + o, column.get().get(o));
      }
    }
    return new Local.Jacobian(all);
  }

  @Override
  public void close() {
    derivative.close();
  }
}
