// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.attention.Attention;
import dev.adjoint.ops.shape.Unsqueeze;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Attention of many heads with its own projections (Vaswani et al., 2017): queries, keys and
/// values are dense functions of what comes in, and so is the result of the heads side by side.
/// With `query` alone a sequence reads itself. Ports and attributes are Keras's.
public final class MultiHeadAttention {

  public static final Attribute<Long> NUM_HEADS =
      Attribute.integer("num_heads").range(1, 1e6).doc("how many attentions, side by side");
  public static final Attribute<Long> KEY_DIM =
      Attribute.integer("key_dim").range(1, 1e6).doc("size of a head's queries and keys");
  public static final Attribute<Long> VALUE_DIM =
      Attribute.integer("value_dim")
          .optional()
          .range(1, 1e6)
          .doc("size of a head's values; key_dim when left out");
  public static final Attribute<Boolean> USE_CAUSAL_MASK =
      Attribute.flag("use_causal_mask")
          .defaultsTo(false)
          .doc("1 lets a query read only up to its own position");
  public static final Attribute<Boolean> USE_BIAS =
      Attribute.flag("use_bias").defaultsTo(true).doc("adds a trainable bias to each projection");
  public static final Attribute<String> KERNEL_INITIALIZER = Weights.KERNEL_INITIALIZER;

  private static final TypeSet MASK = new TypeSet("bool", Set.of(DType.BOOL));

  public static final OpDef OP =
      OpDef.named("MultiHeadAttention")
          .category(Category.LAYER)
          .summary("Attention of many heads with its own projections")
          .formula("Y = softmax(Q · Kᵀ / √d) · V · W, Q, K, V projected by head")
          .chainRule(
              "∂L/∂query = ∂L/∂Q · query_kernelᵀ, and what it gives as keys and values",
              "∂L/∂value = ∂L/∂V · value_kernelᵀ",
              "∂L/∂key = ∂L/∂K · key_kernelᵀ",
              "∂L/∂query_kernel = queryᵀ · ∂L/∂Q",
              "∂L/∂key_kernel = keyᵀ · ∂L/∂K",
              "∂L/∂value_kernel = valueᵀ · ∂L/∂V",
              "∂L/∂output_kernel = headsᵀ · ∂L/∂Y")
          .input("query", "T", TypeSet.FLOATING)
          .optionalInput("value", "T", TypeSet.FLOATING)
          .optionalInput("key", "T", TypeSet.FLOATING)
          .optionalInput("attention_mask", "B", MASK)
          .output("Y", "T")
          .attribute(NUM_HEADS)
          .attribute(KEY_DIM)
          .attribute(VALUE_DIM)
          .attribute(USE_CAUSAL_MASK)
          .attribute(USE_BIAS)
          .attribute(KERNEL_INITIALIZER)
          .shape(MultiHeadAttention::shape)
          .decomposition(MultiHeadAttention::expand)
          .build();

  private MultiHeadAttention() {}

  private static Shape shape(ShapeScope in) {
    Shape query = in.shape("query");
    Shape value = in.has("value") ? in.shape("value") : query;
    Shape key = in.has("key") ? in.shape("key") : value;
    for (String port : List.of("query", "value", "key")) {
      if (in.has(port)) {
        requireSequences(in, port);
      }
    }
    requireFit(in, "C3", "value", value, List.of(query.dim(0), value.dim(1), value.dim(2)));
    requireFit(in, "C3", "key", key, List.of(query.dim(0), value.dim(1), key.dim(2)));
    if (in.has("attention_mask")) {
      Shape mask = in.shape("attention_mask");
      requireFit(in, "C4", "attention_mask", mask, List.of(query.dim(0), query.dim(1), key.dim(1)));
    }
    return query;
  }

  private static void requireSequences(ShapeScope in, String port) {
    Shape shape = in.shape(port);
    if (shape.rank() != 3) {
      throw in.reject(
          "C1", port, "not a batch of sequences", "[batch, time, features]", shape.display());
    }
    if (!shape.dim(2).isKnown()) {
      throw in.reject(
          "C2",
          port,
          "the number of features must be known",
          "a fixed last dimension",
          shape.display());
    }
  }

  private static void requireFit(
      ShapeScope in, String code, String port, Shape actual, List<Dim> expected) {
    boolean fits = actual.mayEqual(Shape.of(expected));
    if (!fits) {
      throw in.reject(
          code,
          port,
          "this shape does not go with the other inputs",
          Shape.of(expected).display(),
          actual.display());
    }
  }

  private static List<Value> expand(NodeScope node) {
    Value query = node.input("query");
    Value value = node.has("value") ? node.input("value") : query;
    Value key = node.has("key") ? node.input("key") : value;
    long heads = node.get(NUM_HEADS);
    long size = Math.multiplyExact(heads, node.get(KEY_DIM));
    long wide =
        Math.multiplyExact(heads, node.attributes().find(VALUE_DIM).orElse(node.get(KEY_DIM)));
    List<Value> inputs = new ArrayList<>();
    inputs.add(projected(node, "query", query, size));
    inputs.add(projected(node, "key", key, size));
    inputs.add(projected(node, "value", value, wide));
    mask(node).ifPresent(inputs::add);
    Attributes settings =
        Attributes.of(Attention.Q_NUM_HEADS, heads)
            .with(Attention.KV_NUM_HEADS, heads)
            .with(Attention.IS_CAUSAL, node.get(USE_CAUSAL_MASK));
    Value read = node.emitAll(Attention.OP, settings, inputs).getFirst();
    return List.of(projected(node, "output", read, query.shape().dim(2).size()));
  }

  /// `[batch, 1, queries, keys]`: the same for every head.
  private static Optional<Value> mask(NodeScope node) {
    if (!node.has("attention_mask")) {
      return Optional.empty();
    }
    Value axis = node.constant(Tensor.vector(1));
    return Optional.of(node.emit(Unsqueeze.OP, node.input("attention_mask"), axis));
  }

  private static Value projected(NodeScope node, String name, Value x, long width) {
    Formula f = new Formula(node);
    long features = x.shape().dim(2).size();
    Value kernel =
        node.parameter(
            name + "_kernel",
            x.type().withShape(Shape.of(features, width)),
            Weights.initializer(node.get(KERNEL_INITIALIZER)));
    Value product = f.matmul(x, kernel);
    return node.get(USE_BIAS)
        ? f.add(product, Weights.filled(node, name + "_bias", Shape.of(width), x, "zeros"))
        : product;
  }
}
