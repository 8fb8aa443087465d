// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.activation.Softplus;
import dev.adjoint.ops.internal.Expm1;
import dev.adjoint.ops.internal.Iota;
import dev.adjoint.ops.internal.Recurrence;
import dev.adjoint.ops.internal.Uniform;
import dev.adjoint.ops.logic.BitwiseAnd;
import dev.adjoint.ops.math.Acos;
import dev.adjoint.ops.math.Acosh;
import dev.adjoint.ops.math.Asin;
import dev.adjoint.ops.math.Asinh;
import dev.adjoint.ops.math.Atan;
import dev.adjoint.ops.math.Atanh;
import dev.adjoint.ops.math.Ceil;
import dev.adjoint.ops.math.Cos;
import dev.adjoint.ops.math.Cosh;
import dev.adjoint.ops.math.Erf;
import dev.adjoint.ops.math.Floor;
import dev.adjoint.ops.math.Mod;
import dev.adjoint.ops.math.Round;
import dev.adjoint.ops.math.Sign;
import dev.adjoint.ops.math.Sin;
import dev.adjoint.ops.math.Sinh;
import dev.adjoint.ops.reduce.CumSum;

/// Functions of single elements, and running totals.
final class ElementPhrases {
  private static final Definition ERF =
      new Definition(
          "erf",
          """
          import math


          def erf(x):
              return np.vectorize(math.erf, otypes=[x.dtype])(x)\
          """);

  private ElementPhrases() {}

  static Phrases into(Phrases phrases) {
    Library library = phrases.library();
    boolean arc = library != Library.TORCH;
    arc(phrases, Acos.OP, "cos", arc);
    arc(phrases, Asin.OP, "sin", arc);
    arc(phrases, Atan.OP, "tan", arc);
    arc(phrases, Acosh.OP, "cosh", arc);
    arc(phrases, Asinh.OP, "sinh", arc);
    arc(phrases, Atanh.OP, "tanh", arc);
    phrases
        .call(Sin.OP, "sin")
        .call(Cos.OP, "cos")
        .call(Sinh.OP, "sinh")
        .call(Cosh.OP, "cosh")
        .call(Expm1.OP, "expm1")
        .call(Floor.OP, "floor")
        .call(Ceil.OP, "ceil")
        .call(Sign.OP, "sign")
        .call(Round.OP, "round")
        .infix(BitwiseAnd.OP, "&", Expression.COMPARISON + 1)
        .put(Mod.OP, use -> remainder(use, library))
        .put(CumSum.OP, use -> total(use, library))
        .put(Iota.OP, use -> count(use, library))
        .put(Uniform.OP, ElementPhrases::draw)
        .put(Recurrence.OP, use -> recurrence(use, library));
    return library == Library.NUMPY
        ? phrases
            .put(Erf.OP, use -> use.call(ERF, use.arg(0)))
            .put(Softplus.OP, use -> Expression.atom("np.logaddexp(0, " + use.arg(0) + ")"))
        : phrases.call(Erf.OP, "erf").put(Softplus.OP, use -> softplus(use, library));
  }

  /// Numbers of the library's own generator: others than the engine draws, distributed alike.
  private static Expression draw(Use use) {
    use.script().draws(true);
    String shape = use.tuple(use.result());
    return Expression.atom(
        switch (use.script().dialect()) {
          case NUMPY ->
              "rng.random(%s, dtype=%s)"
                  .formatted(shape, Library.NUMPY.dtype(use.get(Uniform.DTYPE)));
          case PYTORCH ->
              "torch.rand(%s, generator=rng, dtype=%s)"
                  .formatted(shape, Library.TORCH.dtype(use.get(Uniform.DTYPE)));
          case KERAS ->
              "keras.random.uniform(%s, dtype=%s, seed=rng)"
                  .formatted(shape, Library.KERAS.dtype(use.get(Uniform.DTYPE)));
        });
  }

  private static void arc(Phrases phrases, OpDef op, String function, boolean arc) {
    phrases.call(op, (arc ? "arc" : "a") + function);
  }

  private static Expression softplus(Use use, Library library) {
    return Expression.atom(
        (library == Library.TORCH ? "F" : "ops") + ".softplus(" + use.arg(0) + ")");
  }

  private static Expression remainder(Use use, Library library) {
    String floored = library == Library.TORCH ? "remainder" : "mod";
    String function = use.get(Mod.FMOD) ? "fmod" : floored;
    if (library == Library.KERAS && use.get(Mod.FMOD)) {
      return new Expression(
          "ops.sign(%1$s) * ops.mod(ops.abs(%1$s), ops.abs(%2$s))"
              .formatted(use.arg(0), use.arg(1)),
          Expression.PRODUCT);
    }
    return Expression.atom(
        library.module() + "." + function + "(" + use.arg(0) + ", " + use.arg(1) + ")");
  }

  private static Expression total(Use use, Library library) {
    String axis = Long.toString(use.known(1)[0]);
    if (!use.get(CumSum.EXCLUSIVE) && !use.get(CumSum.REVERSE)) {
      return Expression.atom(
          library.module() + ".cumsum(" + use.arg(0) + ", " + library.axis() + "=" + axis + ")");
    }
    return use.call(
        total(library),
        use.arg(0),
        axis,
        flag(use.get(CumSum.EXCLUSIVE)),
        flag(use.get(CumSum.REVERSE)));
  }

  private static String flag(boolean value) {
    return value ? "True" : "False";
  }

  private static Definition total(Library library) {
    String m = library.module();
    return new Definition(
        "running_sum",
        """
        def running_sum(x, axis, exclusive, reverse):
            x = %1$s.flip(x, (axis,)) if reverse else x
            y = %1$s.cumsum(x, %2$s=axis)
            y = y - x if exclusive else y
            return %1$s.flip(y, (axis,)) if reverse else y\
        """
            .formatted(m, library.axis()));
  }

  private static Expression count(Use use, Library library) {
    return Expression.atom(
        library.module() + ".arange(" + use.script().sizes().text(use.get(Iota.SIZE)) + ")");
  }

  private static Expression recurrence(Use use, Library library) {
    String stack = library.module() + ".stack(states, " + library.axis() + "=axis)";
    Definition definition =
        new Definition(
            "recurrence",
            """
            def recurrence(a, b, axis, reverse):
                count = b.shape[axis]
                at = lambda t: (slice(None),) * axis + (t,)
                state, states = 0 * b[at(0)], []
                for t in reversed(range(count)) if reverse else range(count):
                    state = a[at(t)] * state + b[at(t)]
                    states.append(state)
                states = states[::-1] if reverse else states
                return %s\
            """
                .formatted(stack));
    return use.call(
        definition,
        use.arg(0),
        use.arg(1),
        Long.toString(use.get(Recurrence.AXIS)),
        flag(use.get(Recurrence.REVERSE)));
  }
}
