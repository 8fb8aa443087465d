// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.attention;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Parts;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;

/// Rotary position embedding (Su et al., 2021): turns pairs of numbers of each head by an angle
/// that grows with the position, so that the product of a query and a key depends on their
/// distance. The angles come as tables of their cosines and sines.
public final class RotaryEmbedding {

  public static final Attribute<Boolean> INTERLEAVED =
      Attribute.flag("interleaved")
          .defaultsTo(false)
          .doc("1 pairs neighbours, 0 the first half with the second");
  public static final Attribute<Long> NUM_HEADS =
      Attribute.integer("num_heads")
          .optional()
          .range(0, Integer.MAX_VALUE)
          .doc("number of heads, with a three-dimensional input");
  public static final Attribute<Long> ROTARY_EMBEDDING_DIM =
      Attribute.integer("rotary_embedding_dim")
          .defaultsTo(0L)
          .range(0, Integer.MAX_VALUE)
          .doc("how many numbers of each head are turned; 0 turns all");

  public static final OpDef OP =
      OpDef.named("RotaryEmbedding")
          .since(23)
          .category(Category.SEQUENCE)
          .summary("Turns the numbers of a head by their position")
          .formula("Y₁ = cos X₁ − sin X₂, Y₂ = sin X₁ + cos X₂")
          .chainRule(
              "∂L/∂X = ∂L/∂Y turned back",
              "∂L/∂cos_cache = Σ X₁ ∘ ∂L/∂Y₁ + X₂ ∘ ∂L/∂Y₂",
              "∂L/∂sin_cache = Σ X₁ ∘ ∂L/∂Y₂ − X₂ ∘ ∂L/∂Y₁")
          .input("X", "T", TypeSet.FLOATING)
          .input("cos_cache", "T", TypeSet.FLOATING)
          .input("sin_cache", "T", TypeSet.FLOATING)
          .optionalInput("position_ids", "M", TypeSet.INT64)
          .output("Y", "T")
          .attribute(INTERLEAVED)
          .attribute(NUM_HEADS)
          .attribute(ROTARY_EMBEDDING_DIM)
          .shape(in -> new RotaryShape(in).checked())
          .decomposition(RotaryEmbedding::expand)
          .build();

  private RotaryEmbedding() {}

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value given = node.input("X");
    Value x = given.rank() == 4 ? given : split(f, given, node.get(NUM_HEADS));
    long size = x.shape().dim(3).size();
    long said = node.get(ROTARY_EMBEDDING_DIM);
    long turned = said == 0 ? size : said;
    // Heads stand before positions with four dimensions and after them with three.
    int heads = given.rank() == 4 ? 1 : 2;
    Value cos = angles(node, f, "cos_cache", heads);
    Value sin = angles(node, f, "sin_cache", heads);
    List<Value> ends =
        turned == size ? List.of(x) : Parts.emit(node, x, 3, List.of(turned, size - turned));
    List<Value> joined = new ArrayList<>(ends);
    joined.set(0, turned(node, f, ends.getFirst(), cos, sin));
    return List.of(f.reshape(f.concat(3, joined), given.shape()));
  }

  private static Value split(Formula f, Value x, long heads) {
    Shape shape = x.shape();
    long size = shape.dim(2).size() / heads;
    return f.reshape(x, shape.slice(0, 2).append(Shape.of(heads, size)));
  }

  /// The table for every position, `[batch, positions, half]` with an axis for the heads.
  private static Value angles(NodeScope node, Formula f, String port, int heads) {
    Value table = node.input(port);
    Value rows =
        node.has("position_ids") ? node.emit(Gather.OP, table, node.input("position_ids")) : table;
    Shape shape = rows.shape();
    return f.reshape(rows, shape.slice(0, heads).append(Shape.of(1)).append(shape.slice(heads, 3)));
  }

  private static Value turned(NodeScope node, Formula f, Value x, Value cos, Value sin) {
    boolean neighbours = node.get(INTERLEAVED);
    Shape half = x.shape().slice(0, 3).append(Shape.of(x.shape().dim(3).size() / 2));
    Shape pairs = half.append(Shape.of(2));
    List<Value> both =
        neighbours
            ? Parts.equal(node, f.reshape(x, pairs), 4, 2).stream()
                .map(part -> f.reshape(part, half))
                .toList()
            : Parts.equal(node, x, 3, 2);
    Value first = f.sub(f.mul(cos, both.get(0)), f.mul(sin, both.get(1)));
    Value second = f.add(f.mul(sin, both.get(0)), f.mul(cos, both.get(1)));
    if (!neighbours) {
      return f.concat(3, List.of(first, second));
    }
    Shape single = half.append(Shape.of(1));
    Value joined = f.concat(4, List.of(f.reshape(first, single), f.reshape(second, single)));
    return f.reshape(joined, x.shape());
  }
}
