// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.Emitter;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeRule;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.Collections;
import java.util.List;

/// Cuts a tensor into all its parts along one axis at once. One op rather than a slice for each
/// part, because the gradients of `n` slices would be `n` tensors of the whole size: here it is one
/// concatenation, and a sequence of any length costs in proportion to it.
public final class Parts {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis").range(0, Integer.MAX_VALUE).doc("axis to cut, from 0");
  public static final Attribute<List<Long>> SIZES =
      Attribute.integers("sizes").doc("size of each part; together they make up the axis");

  public static final OpDef OP =
      OpDef.named("Parts")
          .category(Category.INTERNAL)
          .summary("Cuts a tensor into its parts along one axis")
          .formula("[part₁, part₂, …] = whole")
          .chainRule("∂L/∂whole = [∂L/∂part₁, ∂L/∂part₂, …]")
          .input("whole", "T", TypeSet.ANY)
          .variadicOutput(
              "parts", TypeRule.variable("T"), (inputs, settings) -> settings.get(SIZES).size())
          .attribute(AXIS)
          .attribute(SIZES)
          .shapes(Parts::shapes)
          .gradient(
              g ->
                  g.contribute(
                      "whole", new Formula(g).concat(Math.toIntExact(g.get(AXIS)), g.upstreams())))
          .build();

  private Parts() {}

  /// The parts of `whole`; itself when there is but one.
  public static List<Value> emit(Emitter emitter, Value whole, int axis, List<Long> sizes) {
    return sizes.size() == 1
        ? List.of(whole)
        : emitter.emitAll(OP, Attributes.of(AXIS, (long) axis).with(SIZES, sizes), List.of(whole));
  }

  /// As many parts of equal size as `count`.
  public static List<Value> equal(Emitter emitter, Value whole, int axis, int count) {
    long size = whole.shape().dim(axis).size() / count;
    return emit(emitter, whole, axis, Collections.nCopies(count, size));
  }

  private static List<Shape> shapes(ShapeScope in) {
    Shape whole = in.shape("whole");
    long axis = in.get(AXIS);
    List<Long> sizes = in.get(SIZES);
    if (axis >= whole.rank()) {
      throw in.reject(
          "C1", "axis", "there is no such axis", "an axis of " + whole.display(), "axis " + axis);
    }
    Dim size = whole.dim((int) axis);
    boolean negative = sizes.stream().anyMatch(part -> part < 0);
    if (negative || !size.mayEqual(Dim.of(sum(sizes)))) {
      throw in.reject(
          "C2",
          "sizes",
          "the parts do not make up the axis",
          "sizes of 0 or more with the sum " + size,
          sizes.toString());
    }
    return sizes.stream().map(part -> whole.withDim((int) axis, Dim.of(part))).toList();
  }

  /// Not past the largest number: no axis is that long.
  private static long sum(List<Long> sizes) {
    long sum = 0;
    for (long size : sizes) {
      sum = sum > Long.MAX_VALUE - Math.max(size, 0) ? Long.MAX_VALUE : sum + Math.max(size, 0);
    }
    return sum;
  }
}
