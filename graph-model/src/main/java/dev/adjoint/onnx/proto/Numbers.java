// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// A consumer of numbers that may fail; remembers the first failure until it is asked.
final class Numbers implements LongConsumer {

  private final Sink sink;
  private @Nullable ProtoException failure;

  /// Takes a number.
  @FunctionalInterface
  interface Sink {
    void take(long value) throws ProtoException;
  }

  Numbers(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void accept(long value) {
    if (failure != null) {
      return;
    }
    try {
      sink.take(value);
    } catch (ProtoException fault) {
      failure = fault;
    }
  }

  void check() throws ProtoException {
    if (failure != null) {
      throw failure;
    }
  }
}
