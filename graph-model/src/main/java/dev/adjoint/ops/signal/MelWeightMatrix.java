// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.signal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// Weights that gather the frequencies of a spectrum into bands as wide as the ear hears them:
/// triangles whose corners are evenly spaced on the mel scale, `mel(f) = 2595 log₁₀(1 + f / 700)`.
public final class MelWeightMatrix {
  public static final Attribute<DType> OUTPUT_DATATYPE =
      Attribute.type("output_datatype")
          .defaultsTo(DType.FLOAT32)
          .doc("element type of the weights, not bool");

  /// The largest number of bands or of points of a spectrum.
  private static final long MOST = 1 << 20;

  public static final OpDef OP =
      OpDef.named("MelWeightMatrix")
          .since(17)
          .category(Category.VISION)
          .summary("Weights from frequencies to mel bands")
          .formula("output[f, b] = triangle_b(f)")
          .input("num_mel_bins", "T1", TypeSet.INTEGER)
          .input("dft_length", "T1", TypeSet.INTEGER)
          .input("sample_rate", "T1", TypeSet.INTEGER)
          .input("lower_edge_hertz", "T2", TypeSet.FLOATING)
          .input("upper_edge_hertz", "T2", TypeSet.FLOATING)
          .output("output", in -> in.get(OUTPUT_DATATYPE))
          .attribute(OUTPUT_DATATYPE)
          .shape(MelWeightMatrix::shape)
          .notDifferentiable("the corners of the triangles jump from one frequency to the next")
          .decomposition(MelWeightMatrix::expand)
          .build();

  private MelWeightMatrix() {}

  private static Shape shape(ShapeScope in) {
    Optional<Long> bands = OneNumber.whole(in, "C1", "num_mel_bins", 1, MOST);
    Optional<Long> length = OneNumber.whole(in, "C1", "dft_length", 1, MOST);
    Optional<Long> rate = OneNumber.whole(in, "C1", "sample_rate", 1, Integer.MAX_VALUE);
    Optional<Tensor> lower = OneNumber.at(in, "C1", "lower_edge_hertz");
    Optional<Tensor> upper = OneNumber.at(in, "C1", "upper_edge_hertz");
    if (in.get(OUTPUT_DATATYPE) == DType.BOOL) {
      throw in.reject("C3", "output_datatype", "weights are numbers", "a number type", "bool");
    }
    if (lower.isPresent() && upper.isPresent()) {
      double low = lower.get().get(0);
      double high = upper.get().get(0);
      boolean inOrder = low >= 0 && low <= high && high < Double.POSITIVE_INFINITY;
      if (!inOrder) {
        throw in.reject(
            "C2",
            "lower_edge_hertz",
            "the edges are not in order",
            "0 or more, and at most upper_edge_hertz",
            low + " and " + high);
      }
    }
    boolean known = rate.isPresent() && lower.isPresent() && upper.isPresent();
    return known && bands.isPresent() && length.isPresent()
        ? Shape.of(length.get() / 2 + 1, bands.get())
        : Shape.of(List.of(Dim.UNKNOWN, Dim.UNKNOWN));
  }

  private static List<Value> expand(NodeScope node) {
    int bands = (int) number(node, "num_mel_bins");
    double length = number(node, "dft_length");
    double low = mel(number(node, "lower_edge_hertz"));
    double step = (mel(number(node, "upper_edge_hertz")) - low) / (bands + 2);
    double rate = number(node, "sample_rate");
    long[] corners = new long[bands + 2];
    for (int i = 0; i < corners.length; i++) {
      double hertz = 700 * (Math.pow(10, (low + i * step) / 2595) - 1);
      corners[i] = (long) Math.floor((length + 1) * hertz / rate);
    }
    Shape shape = Shape.of((long) length / 2 + 1, bands);
    DType dtype = node.get(OUTPUT_DATATYPE);
    Tensor weights = Tensor.of(dtype, shape, i -> weight(corners, (int) (i % bands), i / bands));
    return List.of(node.constant(weights));
  }

  private static double number(NodeScope node, String port) {
    return OneNumber.of(node, port).orElseThrow().get(0);
  }

  private static double mel(double hertz) {
    return 2595 * Math.log10(1 + hertz / 700);
  }

  /// How much point `at` of the spectrum counts in `band`: 1 at the middle corner of its triangle.
  private static double weight(long[] corners, int band, long at) {
    long left = corners[band];
    long middle = corners[band + 1];
    long right = corners[band + 2];
    if (at == middle) {
      return 1;
    }
    if (at > left && at < middle) {
      return (double) (at - left) / (middle - left);
    }
    return at > middle && at < right ? (double) (right - at) / (right - middle) : 0;
  }
}
