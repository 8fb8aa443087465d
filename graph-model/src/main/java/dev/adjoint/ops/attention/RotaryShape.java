// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.attention;

import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;

/// The shape rule of [RotaryEmbedding]: the output is like the input.
record RotaryShape(ShapeScope in) {

  Shape checked() {
    Shape x = in.shape("X");
    if (x.rank() != 3 && x.rank() != 4) {
      throw in.reject("C1", "X", "not a batch of sequences", "3 or 4 dimensions", x.display());
    }
    Dim positions = x.rank() == 4 ? x.dim(2) : x.dim(1);
    Dim half = half(headSize(x));
    boolean picked = in.has("position_ids");
    if (picked) {
      require("C5", "position_ids", List.of(x.dim(0), positions));
    }
    for (String port : List.of("cos_cache", "sin_cache")) {
      require("C4", port, picked ? List.of(Dim.UNKNOWN, half) : List.of(x.dim(0), positions, half));
    }
    if (picked && !in.shape("cos_cache").dim(0).mayEqual(in.shape("sin_cache").dim(0))) {
      require("C4", "sin_cache", in.shape("cos_cache").dims());
    }
    return x;
  }

  private Dim headSize(Shape x) {
    if (x.rank() == 4) {
      return x.dim(3);
    }
    long heads = in.attributes().find(RotaryEmbedding.NUM_HEADS).orElse(0L);
    Dim hidden = x.dim(2);
    if (heads == 0 || (hidden.isKnown() && hidden.size() % heads != 0)) {
      throw in.reject(
          "C2",
          "num_heads",
          "the number of heads must divide the last dimension of X",
          "a divisor of " + hidden,
          Long.toString(heads));
    }
    return hidden.isKnown() ? Dim.of(hidden.size() / heads) : Dim.UNKNOWN;
  }

  private Dim half(Dim size) {
    long said = in.get(RotaryEmbedding.ROTARY_EMBEDDING_DIM);
    Dim turned = said == 0 ? size : Dim.of(said);
    boolean odd = turned.isKnown() && turned.size() % 2 != 0;
    boolean beyond = turned.isKnown() && size.isKnown() && turned.size() > size.size();
    if (odd || beyond) {
      throw in.reject(
          "C3",
          "rotary_embedding_dim",
          "numbers are turned in pairs, within a head",
          "an even number up to " + size,
          turned.toString());
    }
    return turned.isKnown() ? Dim.of(turned.size() / 2) : Dim.UNKNOWN;
  }

  private void require(String code, String port, List<Dim> expected) {
    Shape actual = in.shape(port);
    boolean fits = actual.mayEqual(Shape.of(expected));
    if (!fits) {
      throw in.reject(
          code,
          port,
          "this shape does not go with X and the other inputs",
          Shape.of(expected).display(),
          actual.display());
    }
  }
}
