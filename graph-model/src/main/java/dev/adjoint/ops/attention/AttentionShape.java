// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.attention;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Optional;

/// The shape rule of [Attention]; all inputs as `[batch, heads, length, size]`.
record AttentionShape(ShapeScope in, Shape q, Shape k, Shape v) {

  static List<Shape> of(ShapeScope in) {
    Shape q = in.shape("Q");
    for (String port : List.of("Q", "K", "V")) {
      Shape shape = in.shape(port);
      if ((shape.rank() != 3 && shape.rank() != 4) || shape.rank() != q.rank()) {
        throw in.reject(
            "C1",
            port,
            "Q, K and V have three or four dimensions, all as many",
            q.rank() == 3 || q.rank() == 4 ? q.rank() + " dimensions" : "3 or 4 dimensions",
            shape.display());
      }
    }
    return new AttentionShape(
            in,
            heads(in, "Q", Attention.Q_NUM_HEADS),
            heads(in, "K", Attention.KV_NUM_HEADS),
            heads(in, "V", Attention.KV_NUM_HEADS))
        .outputs(q.rank() == 3);
  }

  private static Shape heads(ShapeScope in, String port, Attribute<Long> key) {
    Shape shape = in.shape(port);
    Optional<Long> said = in.attributes().find(key);
    if (shape.rank() == 4) {
      return said.filter(heads -> !shape.dim(1).mayEqual(Dim.of(heads))).isEmpty()
          ? shape
          : misfit(in, port, key, shape);
    }
    Dim hidden = shape.dim(2);
    if (said.isEmpty() || (hidden.isKnown() && hidden.size() % said.get() != 0)) {
      return misfit(in, port, key, shape);
    }
    Dim size = hidden.isKnown() ? Dim.of(hidden.size() / said.get()) : Dim.UNKNOWN;
    return Shape.of(List.of(shape.dim(0), Dim.of(said.get()), shape.dim(1), size));
  }

  private static Shape misfit(ShapeScope in, String port, Attribute<Long> key, Shape shape) {
    throw in.reject(
        "C2",
        key.name(),
        "the number of heads does not go with " + port,
        shape.rank() == 4 ? shape.dim(1) + " heads" : "a divisor of " + shape.dim(2),
        in.attributes().find(key).map(String::valueOf).orElse("nothing"));
  }

  private List<Shape> outputs(boolean flat) {
    require("C3", "K", k, List.of(q.dim(0), k.dim(1), k.dim(2), q.dim(3)));
    require("C3", "V", v, List.of(q.dim(0), k.dim(1), k.dim(2), v.dim(3)));
    requireGroups();
    requirePast();
    requirePrecision();
    Dim total = in.has("past_key") ? in.shape("past_key").dim(2).plus(k.dim(2)) : k.dim(2);
    Shape scores = q.withDim(3, total);
    if (in.has("attn_mask")) {
      requireMask(in.shape("attn_mask"), scores);
    }
    if (in.has("nonpad_kv_seqlen")) {
      requireLengths();
    }
    Shape y = q.withDim(3, v.dim(3));
    Shape joined = Shape.of(List.of(y.dim(0), y.dim(2), y.dim(1).times(y.dim(3))));
    return List.of(flat ? joined : y, k.withDim(2, total), v.withDim(2, total), scores);
  }

  private void require(String code, String port, Shape actual, List<Dim> expected) {
    boolean fits = actual.mayEqual(Shape.of(expected));
    if (!fits) {
      throw in.reject(
          code,
          port,
          "this does not go with the other inputs, as [batch, heads, length, size]",
          Shape.of(expected).display(),
          actual.display());
    }
  }

  private void requireGroups() {
    Dim all = q.dim(1);
    Dim shared = k.dim(1);
    boolean fits =
        !all.isKnown()
            || !shared.isKnown()
            || (shared.size() > 0 ? all.size() % shared.size() == 0 : all.size() == 0);
    if (!fits) {
      throw in.reject(
          "C4",
          "K",
          "heads of queries share heads of keys in groups of one size",
          "a divisor of " + all + " heads",
          shared + " heads");
    }
  }

  private void requirePast() {
    if (in.has("past_key") != in.has("past_value")) {
      throw in.reject(
          "C5",
          in.has("past_key") ? "past_value" : "past_key",
          "past keys and past values go together",
          "both or none",
          "one of them");
    }
    if (in.has("past_key")) {
      Shape key = in.shape("past_key");
      Dim length = key.rank() == 4 ? key.dim(2) : Dim.UNKNOWN;
      require("C5", "past_key", key, List.of(q.dim(0), k.dim(1), length, q.dim(3)));
      Shape value = in.shape("past_value");
      require("C5", "past_value", value, List.of(q.dim(0), k.dim(1), length, v.dim(3)));
    }
  }

  private void requireMask(Shape mask, Shape scores) {
    int rank = mask.rank();
    boolean fits = rank <= 4;
    for (int axis = 0; fits && axis < rank; axis++) {
      Dim own = mask.dim(axis);
      Dim whole = scores.dim(axis + 4 - rank);
      boolean shorter =
          axis == rank - 1 && own.isKnown() && whole.isKnown() && own.size() <= whole.size();
      fits = shorter || own.is(1) || own.mayEqual(whole);
    }
    if (!fits) {
      throw in.reject(
          "C6",
          "attn_mask",
          "the mask does not stretch to the scores",
          "a shape that broadcasts to " + scores.display() + ", the last may be shorter",
          mask.display());
    }
  }

  private void requireLengths() {
    require("C7", "nonpad_kv_seqlen", in.shape("nonpad_kv_seqlen"), List.of(q.dim(0)));
    if (in.has("past_key")) {
      throw in.reject(
          "C7",
          "nonpad_kv_seqlen",
          "true lengths are of a cache outside, past keys of one inside",
          "one of the two",
          "both");
    }
  }

  private void requirePrecision() {
    long said = in.attributes().find(Attention.SOFTMAX_PRECISION).orElse(Attention.ONNX_FLOAT);
    if (!List.of(Attention.ONNX_FLOAT, 10L, Attention.ONNX_DOUBLE, 16L).contains(said)) {
      throw in.reject(
          "C8",
          "softmax_precision",
          "no floating type has this number",
          "1 float32, 10 float16, 11 float64 or 16 bfloat16",
          Long.toString(said));
    }
  }
}
