// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.Rearrange;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds elements before and after the tensor along its axes: one value, a mirror image, the last
/// element again or the tensor once more as if it went round. Negative numbers cut off; what is cut
/// off is cut before anything is added.
public final class Pad {

  public static final Attribute<String> MODE =
      Attribute.text("mode")
          .defaultsTo("constant")
          .choices("constant", "reflect", "edge", "wrap")
          .doc("what is added");

  public static final OpDef OP =
      OpDef.named("Pad")
          .since(25)
          .category(Category.INDEX)
          .summary("Adds a border along some axes")
          .formula("output[i] = data[i − begin], value outside")
          .chainRule(
              "∂L/∂data[j] = Σ ∂L/∂output[i] where i came from j",
              "∂L/∂constant_value = Σ ∂L/∂output outside")
          .input("data", "T", TypeSet.ANY)
          .input("pads", "I", TypeSet.INT64)
          .optionalInput("constant_value", "T", TypeSet.ANY)
          .optionalInput("axes", "Tind", TypeSet.INTEGER)
          .output("output", "T")
          .attribute(MODE)
          .shape(PadShape::of)
          .decomposition(Pad::expand)
          .build();

  private Pad() {}

  private static List<Value> expand(NodeScope node) {
    Value value = node.input("data");
    long[] pads = known(node, "pads").orElseThrow().toLongs();
    List<Border> borders = Border.all(value.rank(), pads, known(node, "axes"));
    Rearrange r = new Rearrange(node);
    for (int axis = 0; axis < borders.size(); axis++) {
      Border border = borders.get(axis);
      long size = value.shape().dim(axis).size();
      value = r.crop(value, axis, border.cutBefore(), border.kept(size));
    }
    return List.of(
        node.get(MODE).equals("constant")
            ? filled(node, value, borders)
            : repeated(node, value, borders));
  }

  private static Optional<Tensor> known(NodeScope node, String port) {
    return node.has(port) ? node.constantValue(node.input(port)) : Optional.empty();
  }

  private static Value filled(NodeScope node, Value value, List<Border> borders) {
    boolean zero =
        !node.has("constant_value")
            || known(node, "constant_value").filter(v -> v.get(0) == 0).isPresent();
    return zero ? amongZeros(node, value, borders) : amid(node, value, borders);
  }

  private static Value amongZeros(NodeScope node, Value value, List<Border> borders) {
    Shape whole = value.shape();
    long[] starts = new long[borders.size()];
    for (int axis = 0; axis < starts.length; axis++) {
      Border border = borders.get(axis);
      starts[axis] = border.before();
      whole = whole.withDim(axis, Dim.of(border.grown(value.shape().dim(axis).size())));
    }
    return new Rearrange(node).embed(value, whole, starts);
  }

  /// Borders of any value, one axis after the other.
  private static Value amid(NodeScope node, Value data, List<Border> borders) {
    Formula f = new Formula(node);
    Value fill = f.reshape(node.input("constant_value"), Shape.SCALAR);
    Value value = data;
    for (int axis = 0; axis < borders.size(); axis++) {
      List<Value> parts = new ArrayList<>();
      if (borders.get(axis).before() > 0) {
        Dim before = Dim.of(borders.get(axis).before());
        parts.add(f.expand(fill, value.shape().withDim(axis, before)));
      }
      parts.add(value);
      if (borders.get(axis).after() > 0) {
        Dim after = Dim.of(borders.get(axis).after());
        parts.add(f.expand(fill, value.shape().withDim(axis, after)));
      }
      value = new Rearrange(node).concat(axis, parts);
    }
    return value;
  }

  /// Only the borders are picked element by element; what lies between is copied as it is.
  private static Value repeated(NodeScope node, Value data, List<Border> borders) {
    Rearrange r = new Rearrange(node);
    String mode = node.get(MODE);
    Value value = data;
    for (int axis = 0; axis < borders.size(); axis++) {
      Border border = borders.get(axis);
      long size = value.shape().dim(axis).size();
      List<Value> parts = new ArrayList<>();
      if (border.before() > 0) {
        Tensor places = places(mode, -border.before(), border.before(), size);
        parts.add(r.gather(value, node.constant(places), axis));
      }
      parts.add(value);
      if (border.after() > 0) {
        Tensor places = places(mode, size, border.after(), size);
        parts.add(r.gather(value, node.constant(places), axis));
      }
      value = r.concat(axis, parts);
    }
    return value;
  }

  /// Where `count` elements of the padded axis come from, the first of them at `from`.
  private static Tensor places(String mode, long from, long count, long size) {
    Tensor places = Tensor.zeros(TensorType.of(DType.INT64, count));
    for (long i = 0; i < count; i++) {
      places.setLong(i, place(mode, from + i, size));
    }
    return places;
  }

  private static long place(String mode, long at, long size) {
    return switch (mode) {
      case "edge" -> Math.clamp(at, 0, size - 1);
      case "wrap" -> Math.floorMod(at, size);
      default -> {
        // A mirror on either side: the image repeats after there and back.
        long period = Math.max(1, 2 * (size - 1));
        long phase = Math.floorMod(at, period);
        yield phase < size ? phase : period - phase;
      }
    };
  }
}
