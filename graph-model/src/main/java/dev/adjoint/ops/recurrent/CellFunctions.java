// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.recurrent;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Maximum;
import dev.adjoint.ops.internal.Minimum;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The activation functions of one direction with their constants, and the bound on what goes into
/// them.
///
/// @param clip bound of the absolute value, if there is one
record CellFunctions(Formula f, List<Bound> functions, Optional<Double> clip) {

  /// A function and the constants it has here.
  private record Bound(CellFunction function, double alpha, double beta) {}

  /// Constants are dealt out in order to the functions that have some, over all directions; where
  /// they run out the defaults hold.
  static CellFunctions of(Formula f, Attributes settings, List<String> usual, int direction) {
    List<String> each = new ArrayList<>(usual);
    each.addAll(usual);
    List<CellFunction> all = CellFunction.all(settings.find(Settings.ACTIVATIONS), each);
    Iterator<Double> alphas = settings.find(Settings.ACTIVATION_ALPHA).orElse(List.of()).iterator();
    Iterator<Double> betas = settings.find(Settings.ACTIVATION_BETA).orElse(List.of()).iterator();
    List<Bound> bound = new ArrayList<>();
    for (CellFunction function : all) {
      bound.add(new Bound(function, next(function.alpha(), alphas), next(function.beta(), betas)));
    }
    int from = direction * usual.size();
    return new CellFunctions(
        f, bound.subList(from, from + usual.size()), settings.find(Settings.CLIP));
  }

  private static double next(Optional<Double> usual, Iterator<Double> given) {
    return usual.map(value -> given.hasNext() ? given.next() : value).orElse(0.0);
  }

  /// Function number `index` of a gate: its argument is bounded first.
  Value gate(int index, Value x) {
    return clip.map(bound -> apply(index, between(x, bound))).orElseGet(() -> apply(index, x));
  }

  /// Function number `index` of a state.
  Value apply(int index, Value x) {
    Bound bound = functions.get(index);
    return bound.function.of(f, x, bound.alpha, bound.beta);
  }

  private Value between(Value x, double bound) {
    Value below = f.emit().emit(Minimum.OP, x, f.scalar(bound, x));
    return f.emit().emit(Maximum.OP, below, f.scalar(-bound, x));
  }
}
