// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.gemm;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.bytedeco.javacpp.Loader;

/// oneDNN's single-precision matrix product. JavaCPP unpacks and loads the library (some 400 ms, at
/// the first product that wants it); calls then go through `java.lang.foreign`, 9 ns each. The
/// library's own threads stay out of it: each of our threads calls it for its share.
public final class OneDnn {

  private static final byte PLAIN = 'N';
  private static final byte TRANSPOSED = 'T';

  private final MethodHandle sgemm;
  private final MethodHandle setThreads;

  private OneDnn(MethodHandle sgemm, MethodHandle setThreads) {
    this.sgemm = sgemm;
    this.setThreads = setThreads;
  }

  /// What came of loading: the library, or why not.
  record Outcome(Optional<OneDnn> library, String fault) {}

  /// Loaded on first use by class initialization; a process has the library once.
  private static final class Once {
    static final Outcome OUTCOME = load(OneDnn::unpacked);
  }

  public static Optional<OneDnn> loaded() {
    return Once.OUTCOME.library;
  }

  /// Why the library cannot be used, in one line; empty when it can.
  static String fault() {
    return Once.OUTCOME.fault;
  }

  /// Finds functions of the library, or empty when it cannot be used.
  public static Optional<SymbolLookup> symbols() {
    return loaded().map(library -> SymbolLookup.loaderLookup());
  }

  private static SymbolLookup unpacked() {
    Loader.load(org.bytedeco.dnnl.global.dnnl.class);
    return SymbolLookup.loaderLookup();
  }

  /// @param library loads the library and finds its functions; may fail
  static Outcome load(Supplier<SymbolLookup> library) {
    try {
      SymbolLookup symbols = library.get();
      return new Outcome(Optional.of(new OneDnn(sgemm(symbols), setThreads(symbols))), "");
    } catch (LinkageError | RuntimeException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return new Outcome(Optional.empty(), e.getClass().getSimpleName() + ": " + reason);
    }
  }

  private static MethodHandle sgemm(SymbolLookup symbols) {
    var byteType = ValueLayout.JAVA_BYTE;
    var longType = ValueLayout.JAVA_LONG;
    var floatType = ValueLayout.JAVA_FLOAT;
    return Linker.nativeLinker()
        .downcallHandle(
            find(symbols, "dnnl_sgemm"),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                byteType,
                byteType,
                longType,
                longType,
                longType,
                floatType,
                longType,
                longType,
                longType,
                longType,
                floatType,
                longType,
                longType));
  }

  private static MethodHandle setThreads(SymbolLookup symbols) {
    return Linker.nativeLinker()
        .downcallHandle(
            find(symbols, "omp_set_num_threads"), FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
  }

  private static MemorySegment find(SymbolLookup symbols, String name) {
    return symbols
        .find(name)
        .orElseThrow(() -> new NoSuchElementException("no function " + name + " in oneDNN"));
  }

  /// `C = op(A)·op(B)`, row-major, on the calling thread alone. Leading sizes count elements
  /// between the starts of rows in memory. Nobody checks the addresses below: callers have.
  void sgemm(
      boolean flipA,
      boolean flipB,
      long rows,
      long columns,
      long inner,
      long a,
      long leadA,
      long b,
      long leadB,
      long c,
      long leadC) {
    byte transposeA = flipA ? TRANSPOSED : PLAIN;
    byte transposeB = flipB ? TRANSPOSED : PLAIN;
    int status;
    try {
      setThreads.invokeExact(1);
      status =
          (int)
              sgemm.invokeExact(
                  transposeA,
                  transposeB,
                  rows,
                  columns,
                  inner,
                  1f,
                  a,
                  leadA,
                  b,
                  leadB,
                  0f,
                  c,
                  leadC);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    if (status != 0) {
      throw new IllegalStateException("dnnl_sgemm failed with status " + status);
    }
  }
}
