// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.attention;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.ops.reduce.ReduceMax;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// Scaled dot-product attention (Vaswani et al., 2017) of many heads: every query reads the values
/// whose keys it matches, `softmax(Q · Kᵀ · scale + mask) · V`. Several heads of queries may share
/// one of keys and values. A query that may read nothing gives zeros.
public final class Attention {

  public static final Attribute<Boolean> IS_CAUSAL =
      Attribute.flag("is_causal")
          .defaultsTo(false)
          .doc("1 lets a query read only keys up to its own position");
  public static final Attribute<Long> Q_NUM_HEADS =
      Attribute.integer("q_num_heads")
          .optional()
          .range(1, Integer.MAX_VALUE)
          .doc("heads of the queries, with three-dimensional inputs");
  public static final Attribute<Long> KV_NUM_HEADS =
      Attribute.integer("kv_num_heads")
          .optional()
          .range(1, Integer.MAX_VALUE)
          .doc("heads of keys and values, with three-dimensional inputs");
  public static final Attribute<Double> SCALE =
      Attribute.real("scale")
          .optional()
          .doc("factor of the scores; one over the root of the head size when left out");
  public static final Attribute<Double> SOFTCAP =
      Attribute.real("softcap")
          .defaultsTo(0.0)
          .range(0, Double.MAX_VALUE)
          .doc("scores bend towards this bound; 0 leaves them as they are");
  public static final Attribute<Long> SOFTMAX_PRECISION =
      Attribute.integer("softmax_precision")
          .optional()
          .doc("ONNX number of the floating type that softmax is taken in");
  public static final Attribute<Long> QK_MATMUL_OUTPUT_MODE =
      Attribute.integer("qk_matmul_output_mode")
          .defaultsTo(0L)
          .range(0, 3)
          .doc("qk_matmul_output as 0 scores, 1 capped, 2 masked too, 3 probabilities");
  public static final Attribute<Long> LEFT_WINDOW_SIZE =
      Attribute.integer("left_window_size")
          .defaultsTo(-1L)
          .range(-1, Integer.MAX_VALUE)
          .doc("how far back a query may read; -1 any distance");
  public static final Attribute<Long> RIGHT_WINDOW_SIZE =
      Attribute.integer("right_window_size")
          .defaultsTo(-1L)
          .range(-1, Integer.MAX_VALUE)
          .doc("how far ahead a query may read; -1 any distance");

  /// What ONNX calls float64 in `softmax_precision`.
  static final long ONNX_DOUBLE = 11;

  static final long ONNX_FLOAT = 1;

  public static final OpDef OP =
      OpDef.named("Attention")
          .since(25)
          .category(Category.SEQUENCE)
          .summary("Scaled dot-product attention of many heads")
          .formula("Y = softmax(Q · Kᵀ · scale + mask) · V")
          .chainRule(
              "∂L/∂Q = scale · δ · K, δ = P ∘ (∂L/∂P − Σ P ∘ ∂L/∂P), ∂L/∂P = ∂L/∂Y · Vᵀ",
              "∂L/∂K = scale · δᵀ · Q",
              "∂L/∂V = Pᵀ · ∂L/∂Y",
              "∂L/∂attn_mask = δ",
              "∂L/∂past_key = ∂L/∂K of the past",
              "∂L/∂past_value = ∂L/∂V of the past")
          .input("Q", "T1", TypeSet.FLOATING)
          .input("K", "T1", TypeSet.FLOATING)
          .input("V", "T2", TypeSet.FLOATING)
          .optionalInput("attn_mask", "U", TypeSet.ANY)
          .optionalInput("past_key", "T1", TypeSet.FLOATING)
          .optionalInput("past_value", "T2", TypeSet.FLOATING)
          .optionalInput("nonpad_kv_seqlen", "I", TypeSet.INT64)
          .output("Y", "T1")
          .output("present_key", "T1")
          .output("present_value", "T2")
          .output("qk_matmul_output", "T1")
          .attribute(IS_CAUSAL)
          .attribute(Q_NUM_HEADS)
          .attribute(KV_NUM_HEADS)
          .attribute(SCALE)
          .attribute(SOFTCAP)
          .attribute(SOFTMAX_PRECISION)
          .attribute(QK_MATMUL_OUTPUT_MODE)
          .attribute(LEFT_WINDOW_SIZE)
          .attribute(RIGHT_WINDOW_SIZE)
          .shapes(AttentionShape::of)
          .decomposition(Attention::expand)
          .build();

  private Attention() {}

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value q = heads(f, node.input("Q"), node.attributes().find(Q_NUM_HEADS));
    Optional<Long> shared = node.attributes().find(KV_NUM_HEADS);
    Value key = extended(node, f, "past_key", heads(f, node.input("K"), shared));
    Value value = extended(node, f, "past_value", heads(f, node.input("V"), shared));
    long group = q.shape().dim(1).size() / Math.max(1, key.shape().dim(1).size());
    Value scores = scores(node, f, q, key, group);
    Value capped = capped(f, scores, node.get(SOFTCAP));
    AttentionMask mask = new AttentionMask(node, f, q.shape(), key.shape());
    Value masked = mask.applied(capped);
    Value chances = chances(node, f, masked, mask.hides());
    Value y = read(f, chances, f.cast(value, q.type().dtype()), group);
    Value seen =
        List.of(scores, capped, masked, chances)
            .get(Math.toIntExact(node.get(QK_MATMUL_OUTPUT_MODE)));
    return List.of(node.input("Q").rank() == 3 ? joined(f, y) : y, key, value, seen);
  }

  /// `[batch, length, heads · size]` as `[batch, heads, length, size]`; four dimensions stay.
  private static Value heads(Formula f, Value all, Optional<Long> count) {
    if (all.rank() == 4) {
      return all;
    }
    Shape shape = all.shape();
    long heads = count.orElseThrow();
    long size = shape.dim(2).size() / heads;
    Shape split = shape.slice(0, 2).append(Shape.of(heads, size));
    return f.transpose(f.reshape(all, split), List.of(0, 2, 1, 3));
  }

  private static Value joined(Formula f, Value y) {
    Value rows = f.transpose(y, List.of(0, 2, 1, 3));
    Shape shape = rows.shape();
    return f.reshape(rows, shape.slice(0, 2).append(Shape.of(List.of(shape.product(2, 4)))));
  }

  private static Value extended(NodeScope node, Formula f, String port, Value fresh) {
    return node.has(port) ? f.concat(2, List.of(node.input(port), fresh)) : fresh;
  }

  /// `Q · Kᵀ · scale`. The factor goes to the queries: there are fewer of them than of scores.
  private static Value scores(NodeScope node, Formula f, Value q, Value key, long group) {
    double root = Math.sqrt(q.shape().dim(3).size());
    double scale = node.attributes().find(SCALE).orElse(1 / root);
    Value scaled = f.mul(q, f.scalar(scale, q));
    Value product =
        f.matmul(
            grouped(f, scaled, group),
            f.transpose(lone(f, key, group), turned(group == 1 ? 4 : 5)));
    return f.reshape(product, q.shape().slice(0, 3).append(key.shape().slice(2, 3)));
  }

  private static Value read(Formula f, Value chances, Value value, long group) {
    Value product = f.matmul(grouped(f, chances, group), lone(f, value, group));
    return f.reshape(product, chances.shape().slice(0, 3).append(value.shape().slice(3, 4)));
  }

  /// Heads that share a key head side by side: `[batch, shared, group, length, size]`.
  private static Value grouped(Formula f, Value all, long group) {
    if (group == 1) {
      return all;
    }
    Shape shape = all.shape();
    Shape split = Shape.of(shape.dim(1).size() / group, group);
    return f.reshape(all, shape.slice(0, 1).append(split).append(shape.slice(2, 4)));
  }

  /// With an axis of size 1 that stretches over a group.
  private static Value lone(Formula f, Value all, long group) {
    if (group == 1) {
      return all;
    }
    Shape shape = all.shape();
    return f.reshape(all, shape.slice(0, 2).append(Shape.of(1)).append(shape.slice(2, 4)));
  }

  private static List<Integer> turned(int rank) {
    return rank == 4 ? List.of(0, 1, 3, 2) : List.of(0, 1, 2, 4, 3);
  }

  private static Value capped(Formula f, Value scores, double cap) {
    if (cap == 0) {
      return scores;
    }
    Value bound = f.scalar(cap, scores);
    return f.mul(f.emit().emit(Tanh.OP, f.div(scores, bound)), bound);
  }

  /// Softmax over the keys; a row in which every score is minus infinity becomes zeros.
  private static Value chances(NodeScope node, Formula f, Value scores, boolean hides) {
    DType kept = scores.type().dtype();
    Value precise = f.cast(scores, precision(node, kept));
    if (!hides) {
      return f.cast(node.emit(Softmax.OP, precise), kept);
    }
    Value axis = node.constant(Tensor.vector(-1));
    Value largest = node.emit(ReduceMax.OP, Attributes.NONE, precise, axis);
    Value dead = f.equal(largest, f.scalar(Double.NEGATIVE_INFINITY, precise));
    Value zero = f.scalar(0, precise);
    Value chances = node.emit(Softmax.OP, f.where(dead, zero, precise));
    return f.cast(f.where(dead, zero, chances), kept);
  }

  private static DType precision(NodeScope node, DType usual) {
    long said = node.attributes().find(SOFTMAX_PRECISION).orElse(0L);
    // The half types are taken in the type at hand, which is wider.
    return said == ONNX_DOUBLE ? DType.FLOAT64 : said == ONNX_FLOAT ? DType.FLOAT32 : usual;
  }
}
