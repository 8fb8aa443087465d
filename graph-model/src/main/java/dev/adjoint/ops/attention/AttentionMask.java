// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.attention;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Less;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Who may read what: the mask, the order of time, a window, and the true lengths.
///
/// @param queries `[batch, heads, queries, size]`
/// @param keys `[batch, shared heads, keys, size]`, with those of the past
record AttentionMask(NodeScope node, Formula f, Shape queries, Shape keys) {

  private static final int QUERIES = 2;

  /// Whether a whole row may be hidden.
  boolean hides() {
    return node.has("attn_mask")
        || node.has("nonpad_kv_seqlen")
        || node.get(Attention.IS_CAUSAL)
        || left() >= 0
        || right() >= 0;
  }

  /// The scores with everything that may not be read at minus infinity.
  Value applied(Value scores) {
    Value masked = node.has("attn_mask") ? masked(scores, node.input("attn_mask")) : scores;
    if (node.get(Attention.IS_CAUSAL)) {
      masked = hidden(f.greater(columns(), rows(0)), masked);
    }
    if (left() >= 0) {
      masked = hidden(node.emit(Less.OP, columns(), rows(-left())), masked);
    }
    if (right() >= 0) {
      masked = hidden(f.greater(columns(), rows(right())), masked);
    }
    return node.has("nonpad_kv_seqlen")
        ? f.where(f.greater(lengths(), columns()), masked, nothing(masked))
        : masked;
  }

  private long left() {
    return node.get(Attention.LEFT_WINDOW_SIZE);
  }

  private long right() {
    return node.get(Attention.RIGHT_WINDOW_SIZE);
  }

  private Value masked(Value scores, Value mask) {
    if (mask.type().dtype() == DType.BOOL) {
      return f.where(filled(mask, 0), scores, nothing(scores));
    }
    return f.add(scores, filled(f.cast(mask, scores.type().dtype()), Double.NEGATIVE_INFINITY));
  }

  /// A mask that ends before the keys do hides the rest.
  private Value filled(Value mask, double rest) {
    int last = mask.rank() - 1;
    long missing = last < 0 ? 0 : keyCount() - mask.shape().dim(last).size();
    if (missing <= 0) {
      return mask;
    }
    Shape shape = mask.shape().withDim(last, Dim.of(missing));
    return f.concat(last, List.of(mask, f.expand(f.scalar(rest, mask), shape)));
  }

  private Value hidden(Value where, Value scores) {
    return f.where(where, nothing(scores), scores);
  }

  private Value nothing(Value like) {
    return f.scalar(Double.NEGATIVE_INFINITY, like);
  }

  private long keyCount() {
    return keys.dim(QUERIES).size();
  }

  /// Positions of the keys: `[1, keys]`.
  private Value columns() {
    return node.constant(Tensor.of(DType.INT64, Shape.of(1, keyCount()), i -> i));
  }

  /// Positions of the queries among the keys, moved by `shift`: `[queries, 1]`, or with true
  /// lengths `[batch, 1, queries, 1]`. Queries stand after the keys of the past, or at the end of
  /// the true ones.
  private Value rows(long shift) {
    long count = queries.dim(QUERIES).size();
    boolean past = node.has("past_key");
    long before = past ? node.input("past_key").shape().dim(QUERIES).size() : 0;
    boolean ends = node.has("nonpad_kv_seqlen") && !past;
    long first = ends ? shift - count : shift + before;
    Value own = node.constant(Tensor.of(DType.INT64, Shape.of(count, 1), i -> i + first));
    return ends ? f.add(lengths(), own) : own;
  }

  /// True lengths: `[batch, 1, 1, 1]`.
  private Value lengths() {
    Value lengths = node.input("nonpad_kv_seqlen");
    return f.reshape(lengths, lengths.shape().append(Shape.of(1, 1, 1)));
  }
}
