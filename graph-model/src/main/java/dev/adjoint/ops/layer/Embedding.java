// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;

/// Turns numbers of words into trained vectors: `Y[…] = embeddings[X[…]]`; owns `embeddings:
/// [input_dim, output_dim]`. A number that occurs several times gathers the gradients of all its
/// places. Attributes and defaults are Keras's.
public final class Embedding {

  public static final Attribute<Long> INPUT_DIM =
      Attribute.integer("input_dim").range(1, 1e9).doc("how many words there are, the vocabulary");
  public static final Attribute<Long> OUTPUT_DIM =
      Attribute.integer("output_dim").range(1, 1e9).doc("length of a word's vector");
  public static final Attribute<String> EMBEDDINGS_INITIALIZER =
      Parameter.initializer("embeddings_initializer", "uniform");
  public static final Attribute<DType> DTYPE =
      Attribute.type("dtype").defaultsTo(DType.FLOAT32).doc("element type of the vectors");

  /// Half width of `uniform` and deviation of `normal`, as in Keras: vectors begin small.
  private static final double SPREAD = 0.05;

  public static final OpDef OP =
      OpDef.named("Embedding")
          .category(Category.LAYER)
          .summary("Trained vectors, one for each word number")
          .formula("Y = embeddings[X]")
          .chainRule("∂L/∂embeddings[k] = Σ ∂L/∂Y[i] where X[i] = k")
          .input("X", "Tind", TypeSet.INTEGER)
          .output("Y", in -> in.get(DTYPE))
          .attribute(INPUT_DIM)
          .attribute(OUTPUT_DIM)
          .attribute(EMBEDDINGS_INITIALIZER)
          .attribute(DTYPE)
          .shape(Embedding::shape)
          .decomposition(Embedding::expand)
          .build();

  private Embedding() {}

  private static Shape shape(ShapeScope in) {
    if (!in.get(DTYPE).isFloating()) {
      throw in.reject(
          "C1",
          "dtype",
          "only floating numbers can be trained",
          "float32 or float64",
          in.get(DTYPE).label());
    }
    return in.shape("X").append(Shape.of(List.of(Dim.of(in.get(OUTPUT_DIM)))));
  }

  private static List<Value> expand(NodeScope node) {
    Shape table = Shape.of(node.get(INPUT_DIM), node.get(OUTPUT_DIM));
    String kind = node.get(EMBEDDINGS_INITIALIZER);
    boolean spread = kind.equals("uniform") || kind.equals("normal");
    Value embeddings =
        node.parameter(
            "embeddings",
            new TensorType(node.get(DTYPE), table),
            Weights.initializer(kind).with(Parameter.SCALE, spread ? SPREAD : 1));
    return List.of(node.emit(Gather.OP, embeddings, node.input("X")));
  }
}
