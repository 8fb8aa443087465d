// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeRule;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Rearrange;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Cuts a tensor into parts along one axis: of the sizes in `split`, or of equal sizes but for a
/// smaller last one. Unlike in ONNX `num_outputs` is said in both cases, for a node's number of
/// outputs must be known by itself.
public final class Split {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis").defaultsTo(0L).doc("axis to cut; negative counts from the end");
  public static final Attribute<Long> NUM_OUTPUTS =
      Attribute.integer("num_outputs").defaultsTo(2L).range(1, 65536).doc("number of parts");

  public static final OpDef OP =
      OpDef.named("Split")
          .since(18)
          .category(Category.INDEX)
          .summary("Cuts a tensor into parts along one axis")
          .formula("[outputs₀, outputs₁, …] = input")
          .chainRule("∂L/∂input = [∂L/∂outputs₀, ∂L/∂outputs₁, …]")
          .input("input", "T", TypeSet.ANY)
          .optionalInput("split", "I", TypeSet.INT64)
          .variadicOutput(
              "outputs",
              TypeRule.variable("T"),
              (inputs, attributes) -> Math.toIntExact(attributes.get(NUM_OUTPUTS)))
          .attribute(AXIS)
          .attribute(NUM_OUTPUTS)
          .shapes(Split::shapes)
          .decomposition(Split::expand)
          .build();

  private Split() {}

  private static List<Shape> shapes(ShapeScope in) {
    Shape input = in.shape("input");
    int axis = Axes.check(in, "C1", "axis", in.get(AXIS), input);
    return sizes(in, input.dim(axis)).stream().map(size -> input.withDim(axis, size)).toList();
  }

  private static List<Dim> sizes(ShapeScope in, Dim whole) {
    int count = Math.toIntExact(in.get(NUM_OUTPUTS));
    if (!in.has("split")) {
      return whole.isKnown() ? even(in, whole.size(), count) : open(whole, count);
    }
    Shape list = in.shape("split");
    if (list.rank() != 1 || !list.dim(0).mayEqual(Dim.of(count))) {
      throw in.reject(
          "C3", "split", "there must be a size for every part", count + " sizes", list.display());
    }
    return in.constant("split")
        .map(sizes -> said(in, whole, sizes))
        .orElseGet(() -> Collections.nCopies(count, Dim.UNKNOWN));
  }

  private static List<Dim> open(Dim whole, int count) {
    return count == 1 ? List.of(whole) : Collections.nCopies(count, Dim.UNKNOWN);
  }

  private static List<Dim> even(ShapeScope in, long whole, int count) {
    long part = Math.ceilDiv(whole, (long) count);
    long last = whole - part * (count - 1);
    if (last < 0) {
      throw in.reject(
          "C2",
          "num_outputs",
          "too many parts: nothing is left for the last",
          "parts that " + whole + " elements suffice for",
          count + " parts of " + part);
    }
    List<Dim> sizes = new ArrayList<>(Collections.nCopies(count, Dim.of(part)));
    sizes.set(count - 1, Dim.of(last));
    return sizes;
  }

  private static List<Dim> said(ShapeScope in, Dim whole, Tensor split) {
    long[] sizes = split.toLongs();
    boolean negative = Arrays.stream(sizes).anyMatch(size -> size < 0);
    long sum = 0;
    for (long size : sizes) {
      sum = Math.addExact(sum, size);
    }
    if (negative || !whole.mayEqual(Dim.of(sum))) {
      throw in.reject(
          "C4",
          "split",
          "the parts do not make up the axis",
          "sizes of 0 or more with the sum " + whole,
          Arrays.toString(sizes));
    }
    return Arrays.stream(sizes).mapToObj(Dim::of).toList();
  }

  private static List<Value> expand(NodeScope node) {
    Value input = node.input("input");
    int axis = Axes.index(node.get(AXIS), input.rank());
    int count = Math.toIntExact(node.get(NUM_OUTPUTS));
    long whole = input.shape().dim(axis).size();
    long[] sizes = new long[count];
    Arrays.fill(sizes, Math.ceilDiv(whole, (long) count));
    sizes[count - 1] = whole - sizes[0] * (count - 1);
    if (node.has("split")) {
      sizes = node.constantValue(node.input("split")).orElseThrow().toLongs();
    }
    List<Value> parts = new ArrayList<>();
    long start = 0;
    for (long size : sizes) {
      parts.add(new Rearrange(node).crop(input, axis, start, size));
      start += size;
    }
    return parts;
  }
}
