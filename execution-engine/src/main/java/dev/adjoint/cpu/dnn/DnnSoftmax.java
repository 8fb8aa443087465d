// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import dev.adjoint.cpu.dnn.Part.Range;
import dev.adjoint.cpu.loop.Workers;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// Softmax of float32 along the last axis by oneDNN. Right for finite numbers only: a NaN stays
/// where it is instead of spoiling its line.
///
/// @param x `[lines, size]`
/// @param y of the same shape
public record DnnSoftmax(MemorySegment x, MemorySegment y, long lines, long size) {

  /// Empty where the library is missing or not worth it.
  public Optional<Runnable> bind(Workers workers) {
    Rewritten data = new Rewritten(x, y, Math.multiplyExact(lines, size));
    return data.fits() ? Dnn.loaded().flatMap(dnn -> bind(dnn, data, workers)) : Optional.empty();
  }

  private Optional<Runnable> bind(Dnn dnn, Rewritten data, Workers workers) {
    List<Range> parts = Range.whole(lines).split(data.threads(workers), 1);
    return SharedWork.bind(data.operands(), workers, parts, part -> share(dnn, data, part));
  }

  private Share share(Dnn dnn, Rewritten data, Range part) {
    dnn.singleThreaded();
    Handles handles = new Handles(dnn);
    try {
      long[] dims = {part.count(), size};
      long[] strides = {size, 1};
      long layout = handles.descriptor(dnn.strided(dims, strides));
      long descriptor =
          handles.primitiveDescriptor(
              dnn.made(
                  "dnnl_softmax_forward_primitive_desc_create",
                  "pliillil",
                  dnn.engine(),
                  Dnn.FORWARD_INFERENCE,
                  Dnn.SOFTMAX,
                  layout,
                  layout,
                  1,
                  dnn.attributes()));
      return data.share(dnn, handles, descriptor, layout, part.from() * size);
    } catch (IllegalStateException refused) {
      handles.run();
      throw refused;
    }
  }
}
