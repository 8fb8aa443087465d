// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.index;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.Rearrange;
import dev.adjoint.ops.internal.ElementPlaces;
import dev.adjoint.ops.internal.ScatterRows;
import dev.adjoint.ops.math.Less;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.Arrays;
import java.util.List;

/// Writes new steps into a cache of keys or values, for every sample of the batch from an index of
/// its own on. In mode circular the steps go round; otherwise they must fit.
public final class TensorScatter {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis")
          .defaultsTo(-2L)
          .doc("axis of the steps, not the first; negative counts from the end");
  public static final Attribute<String> MODE =
      Attribute.text("mode")
          .defaultsTo("linear")
          .choices("linear", "circular")
          .doc("whether steps past the end go on at the beginning");

  public static final OpDef OP =
      OpDef.named("TensorScatter")
          .since(24)
          .category(Category.INDEX)
          .summary("Writes new steps into a cache")
          .formula("present_cache[n, w[n] + s] = update[n, s]")
          .chainRule(
              "∂L/∂past_cache = ∂L/∂present_cache where nothing was written",
              "∂L/∂update[n, s] = ∂L/∂present_cache[n, w[n] + s]")
          .input("past_cache", "T", TypeSet.ANY)
          .input("update", "T", TypeSet.ANY)
          .optionalInput("write_indices", "I", TypeSet.INT64)
          .output("present_cache", "T")
          .attribute(AXIS)
          .attribute(MODE)
          .shape(TensorScatter::shape)
          .decomposition(TensorScatter::expand)
          .build();

  private TensorScatter() {}

  private static Shape shape(ShapeScope in) {
    Shape cache = in.shape("past_cache");
    int axis = Axes.check(in, "C1", "axis", in.get(AXIS), cache);
    if (axis == 0) {
      throw in.reject("C1", "axis", "the first axis is that of the batch", "another axis", "0");
    }
    Shape update = in.shape("update");
    boolean fits = update.rank() == cache.rank();
    for (int i = 0; fits && i < cache.rank(); i++) {
      Dim own = update.dim(i);
      Dim whole = cache.dim(i);
      boolean fewer = !own.isKnown() || !whole.isKnown() || own.size() <= whole.size();
      fits = i == axis ? fewer : own.mayEqual(whole);
    }
    if (!fits) {
      throw in.reject(
          "C2",
          "update",
          "the update does not fit the cache",
          cache.display() + ", or less along axis " + axis,
          update.display());
    }
    if (in.has("write_indices")) {
      Shape indices = in.shape("write_indices");
      if (indices.rank() != 1 || !indices.dim(0).mayEqual(cache.dim(0))) {
        throw in.reject(
            "C3",
            "write_indices",
            "there must be an index for every sample",
            "a list of " + cache.dim(0),
            indices.display());
      }
    }
    return cache;
  }

  private static List<Value> expand(NodeScope node) {
    Value cache = node.input("past_cache");
    Value update = node.input("update");
    int axis = Axes.index(node.get(AXIS), cache.rank());
    Formula f = new Formula(node);
    Shape written = update.shape().slice(0, axis + 1);
    Value steps = f.expand(steps(node, f, written, cache.shape().dim(axis).size()), written);
    Shape places = cache.shape().slice(0, axis + 1);
    long width = cache.shape().slice(axis + 1, cache.rank()).elements();
    Value scattered =
        ScatterRows.emit(
            node,
            "none",
            f.reshape(cache, Shape.of(places.elements(), width)),
            f.reshape(ElementPlaces.emit(node, steps, places, axis), Shape.of(written.elements())),
            f.reshape(update, Shape.of(written.elements(), width)));
    return List.of(f.reshape(scattered, cache.shape()));
  }

  /// The step that each sample and new step is written to, `[batch, 1, …, new steps]`.
  private static Value steps(NodeScope node, Formula f, Shape written, long most) {
    int rank = written.rank();
    Value step = new Rearrange(node).iota(written.dim(rank - 1).size(), rank - 1, rank);
    if (!node.has("write_indices")) {
      return step;
    }
    long[] column = new long[rank];
    Arrays.fill(column, 1);
    column[0] = written.dim(0).size();
    Value first = f.reshape(node.input("write_indices"), Shape.of(column));
    // An index below 0 is a mistake here, not one counted from the end: past the end it is told.
    Value wrong = node.emit(Less.OP, first, f.scalar(0, first));
    Value at = f.add(f.where(wrong, f.scalar(most, first), first), step);
    if (node.get(MODE).equals("linear") || most == 0) {
      return at;
    }
    Value size = f.scalar(most, at);
    Value round = f.sub(at, f.mul(f.div(at, size), size));
    return f.where(wrong, size, round);
  }
}
