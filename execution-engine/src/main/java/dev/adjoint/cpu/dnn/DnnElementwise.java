// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import dev.adjoint.cpu.dnn.Part.Range;
import dev.adjoint.cpu.loop.Workers;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// A function of every float32 number by oneDNN, sixteen at a time. Right for finite numbers only.
///
/// @param y as many as `x`, which it may be
public record DnnElementwise(Function function, MemorySegment x, MemorySegment y, long elements) {

  /// Vectors that the library computes together.
  private static final long LANES = 16;

  /// Functions that the library computes to the last bits of a float32 wherever they are finite.
  public enum Function {
    TANH(0x21),
    /// `1 / (1 + exp(-x))`
    LOGISTIC(0x29);

    private final int number;

    Function(int number) {
      this.number = number;
    }
  }

  /// Empty where the library is missing or not worth it.
  public Optional<Runnable> bind(Workers workers) {
    Rewritten data = new Rewritten(x, y, elements);
    return data.fits() ? Dnn.loaded().flatMap(dnn -> bind(dnn, data, workers)) : Optional.empty();
  }

  private Optional<Runnable> bind(Dnn dnn, Rewritten data, Workers workers) {
    List<Range> parts = Range.whole(elements).split(data.threads(workers), LANES);
    return SharedWork.bind(data.operands(), workers, parts, part -> share(dnn, data, part));
  }

  private Share share(Dnn dnn, Rewritten data, Range part) {
    dnn.singleThreaded();
    Handles handles = new Handles(dnn);
    try {
      long layout = handles.descriptor(dnn.strided(new long[] {part.count()}, new long[] {1}));
      long descriptor =
          handles.primitiveDescriptor(
              dnn.made(
                  "dnnl_eltwise_forward_primitive_desc_create",
                  "pliillffl",
                  dnn.engine(),
                  Dnn.FORWARD_INFERENCE,
                  function.number,
                  layout,
                  layout,
                  0f,
                  0f,
                  dnn.attributes()));
      return data.share(dnn, handles, descriptor, layout, part.from());
    } catch (IllegalStateException refused) {
      handles.run();
      throw refused;
    }
  }
}
