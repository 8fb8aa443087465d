// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.signal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Optional;

/// Short-time Fourier transform: cuts a signal into overlapping frames, weights each by a window
/// and transforms it.
public final class STFT {
  public static final Attribute<Boolean> ONESIDED =
      Attribute.flag("onesided")
          .defaultsTo(true)
          .doc("1 leaves out the mirrored half of the spectrum of a real signal");

  private static final long LONGEST = 1 << 26;

  public static final OpDef OP =
      OpDef.named("STFT")
          .since(17)
          .category(Category.VISION)
          .summary("Spectra of overlapping pieces of a signal")
          .formula("output[t] = DFT(window ∘ signal[t · step … + length])")
          .chainRule(
              "∂L/∂signal = Σₜ window ∘ transform back of ∂L/∂output[t]",
              "∂L/∂window = Σₜ signal[t …] ∘ transform back of ∂L/∂output[t]")
          .input("signal", "T1", TypeSet.FLOATING)
          .input("frame_step", "T2", TypeSet.INTEGER)
          .optionalInput("window", "T1", TypeSet.FLOATING)
          .optionalInput("frame_length", "T2", TypeSet.INTEGER)
          .output("output", "T1")
          .attribute(ONESIDED)
          .shape(STFT::shape)
          .decomposition(STFT::expand)
          .build();

  private STFT() {}

  private static Shape shape(ShapeScope in) {
    Shape signal = in.shape("signal");
    boolean onesided = in.get(ONESIDED);
    Dim parts = signal.rank() == 3 ? signal.dim(2) : Dim.of(0);
    if (!parts.mayEqual(Dim.ONE) && (onesided || !parts.mayEqual(Dim.of(2)))) {
      String last = onesided ? "1" : "1 or 2";
      throw in.reject(
          "C1", "signal", "not such a signal", "[batch, length, " + last + "]", signal.display());
    }
    Optional<Long> step = OneNumber.whole(in, "C2", "frame_step", 1, LONGEST);
    Dim size = signal.dim(1);
    Dim length = length(in, size);
    Dim frames =
        step.isPresent() && size.isKnown() && length.isKnown()
            ? Dim.of((size.size() - length.size()) / step.get() + 1)
            : Dim.UNKNOWN;
    Dim bins = onesided && length.isKnown() ? Dim.of(length.size() / 2 + 1) : length;
    return Shape.of(
        List.of(
            signal.dim(0), frames, onesided && !length.isKnown() ? Dim.UNKNOWN : bins, Dim.of(2)));
  }

  /// The length of a frame: as said, that of the window, or the whole signal.
  private static Dim length(ShapeScope in, Dim size) {
    Optional<Long> said = OneNumber.whole(in, "C3", "frame_length", 1, LONGEST);
    Dim length =
        said.map(Dim::of).orElse(in.has("frame_length") ? Dim.UNKNOWN : window(in).orElse(size));
    Optional<Dim> window = window(in);
    boolean alike = window.isEmpty() || window.get().mayEqual(length);
    if (in.has("window") && (in.shape("window").rank() != 1 || !alike)) {
      throw in.reject(
          "C4",
          "window",
          "the window does not fit the frames",
          "[" + length + "]",
          in.shape("window").display());
    }
    boolean fits = !length.isKnown() || !size.isKnown() || length.size() <= size.size();
    if (!fits || length.is(0)) {
      throw in.reject(
          "C5", "signal", "no frame fits into it", "a frame from 1 to " + size, length.toString());
    }
    return length;
  }

  private static Optional<Dim> window(ShapeScope in) {
    return in.has("window") && in.shape("window").rank() == 1
        ? Optional.of(in.shape("window").dim(0))
        : Optional.empty();
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value signal = node.input("signal");
    long size = signal.shape().dim(1).size();
    long step = OneNumber.of(node, "frame_step").orElseThrow().getLong(0);
    long whole = node.has("window") ? node.input("window").shape().dim(0).size() : size;
    long length = OneNumber.of(node, "frame_length").map(n -> n.getLong(0)).orElse(whole);
    long frames = (size - length) / step + 1;
    Value cut =
        new Axis(node, 1)
            .picked(signal, Shape.of(frames, length), i -> i / length * step + i % length);
    if (node.has("window")) {
      cut = f.mul(cut, f.reshape(node.input("window"), Shape.of(length, 1)));
    }
    return List.of(node.emit(DFT.OP, Attributes.of(DFT.ONESIDED, node.get(ONESIDED)), cut));
  }
}
