// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.Emitter;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.Rearrange;

/// A copy of a matrix with rows put in, or combined with what is there, in the order of the rows.
/// Every op that scatters is made of it.
///
/// Where the largest or smallest is kept, equal ones share the gradient evenly, what was there
/// before included. A product's gradient is that of the other factors, also where factors are 0.
public final class ScatterRows {

  public static final Attribute<String> REDUCTION =
      Attribute.text("reduction")
          .defaultsTo("none")
          .choices("none", "add", "mul", "max", "min")
          .doc("how a row combines with what is there; none replaces it");

  public static final OpDef OP =
      OpDef.named("ScatterRows")
          .category(Category.INTERNAL)
          .summary("Puts rows into a copy of a matrix")
          .formula("output[places[i]] = updates[i]")
          .chainRule(
              "∂L/∂data = ∂L/∂output where nothing was put",
              "∂L/∂updates[i] = ∂L/∂output[places[i]]")
          .input("data", "T", TypeSet.ANY)
          .input("places", "I", TypeSet.INT64)
          .input("updates", "T", TypeSet.ANY)
          .output("output", "T")
          .attribute(REDUCTION)
          .shape(in -> in.shape("data"))
          .gradient(ScatterRows::gradient)
          .build();

  private ScatterRows() {}

  /// @param data `[rows, width]`
  /// @param places numbers of rows, `[n]`, none of them negative
  /// @param updates `[n, width]`
  public static Value emit(
      Emitter emitter, String reduction, Value data, Value places, Value updates) {
    return emitter.emit(OP, Attributes.of(REDUCTION, reduction), data, places, updates);
  }

  private static void gradient(GradientScope g) {
    switch (g.get(REDUCTION)) {
      case "none" -> replaced(g);
      case "add" -> added(g);
      case "mul" -> multiplied(g);
      default -> picked(g);
    }
  }

  private static Value gathered(GradientScope g, Value rows) {
    return new Rearrange(g).gather(rows, g.input("places"), 0);
  }

  private static Value scattered(GradientScope g, String reduction, Value data, Value updates) {
    return emit(g, reduction, data, g.input("places"), updates);
  }

  private static void replaced(GradientScope g) {
    Value up = g.upstream("output");
    if (g.wants("data")) {
      Value nothing = new Formula(g).full(0, g.input("updates"));
      g.contribute("data", scattered(g, "none", up, nothing));
    }
    if (g.wants("updates")) {
      g.contribute("updates", gathered(g, up));
    }
  }

  private static void added(GradientScope g) {
    g.contribute("data", g.upstream("output"));
    if (g.wants("updates")) {
      g.contribute("updates", gathered(g, g.upstream("output")));
    }
  }

  private static void multiplied(GradientScope g) {
    Formula f = new Formula(g);
    Value data = g.input("data");
    Value updates = g.input("updates");
    Value up = g.upstream("output");
    if (g.wants("data")) {
      g.contribute("data", f.mul(up, scattered(g, "mul", f.full(1, data), updates)));
    }
    if (g.wants("updates")) {
      g.contribute("updates", f.mul(gathered(g, up), others(g, f)));
    }
  }

  /// For each update the product of the other factors of its place: of those that are not 0, times
  /// the one that is 0 where there is one, which makes the slope by that one right, too.
  private static Value others(GradientScope g, Formula f) {
    Value data = g.input("data");
    Value updates = g.input("updates");
    Value none = f.scalar(0, updates);
    Value one = f.scalar(1, updates);
    Value zero = f.equal(updates, none);
    Value nonzero = f.where(zero, one, updates);
    Value product = gathered(g, scattered(g, "mul", data, nonzero));
    Value zeros = f.cast(zero, data.type().dtype());
    Value otherZeros = f.sub(gathered(g, scattered(g, "add", f.full(0, data), zeros)), zeros);
    Value ownZero = f.where(zero, updates, none);
    Value otherZero = f.sub(gathered(g, scattered(g, "add", f.full(0, data), ownZero)), ownZero);
    Value factor =
        f.where(f.equal(otherZeros, none), one, f.where(f.equal(otherZeros, one), otherZero, none));
    return f.mul(f.div(product, nonzero), factor);
  }

  private static void picked(GradientScope g) {
    Formula f = new Formula(g);
    Value data = g.input("data");
    Value updates = g.input("updates");
    Value output = g.output("output");
    Value kept = f.equal(data, output);
    Value taken = f.equal(updates, gathered(g, output));
    Value winners =
        scattered(g, "add", f.cast(kept, data.type().dtype()), f.cast(taken, data.type().dtype()));
    Value count = f.where(f.equal(winners, f.scalar(0, data)), f.scalar(1, data), winners);
    Value share = f.div(g.upstream("output"), count);
    if (g.wants("data")) {
      g.contribute("data", f.where(kept, share, f.scalar(0, data)));
    }
    if (g.wants("updates")) {
      g.contribute("updates", f.where(taken, gathered(g, share), f.scalar(0, data)));
    }
  }
}
