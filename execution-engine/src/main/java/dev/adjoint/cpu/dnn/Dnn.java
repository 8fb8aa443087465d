// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.adjoint.cpu.gemm.OneDnn;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The functions of oneDNN's C interface that primitives need, and its CPU engine. Handles of
/// native objects are numbers; whoever asks for one has it destroyed through [Handles].
final class Dnn {

  static final int SRC = 1;
  static final int DST = 17;
  static final int WEIGHTS = 33;
  static final int BIAS = 41;
  static final int SCRATCHPAD = 80;
  static final int DIFF_SRC = 129;
  static final int DIFF_DST = 145;
  static final int DIFF_WEIGHTS = 161;

  static final int QUERY_SRC = 129;
  static final int QUERY_DIFF_SRC = 130;
  static final int QUERY_WEIGHTS = 131;
  static final int QUERY_DIFF_WEIGHTS = 132;
  static final int QUERY_DST = 133;
  static final int QUERY_DIFF_DST = 134;
  static final int QUERY_SCRATCHPAD = 136;

  static final int FORWARD_INFERENCE = 96;
  static final int FORWARD_TRAINING = 64;
  static final int DIRECT = 1;
  static final int SOFTMAX = 0x30000;

  private static final int F32 = 3;
  private static final int ANY_FORMAT = 1;
  private static final int CPU = 1;
  private static final int IN_ORDER = 1;
  private static final int USER_SCRATCHPAD = 1;

  /// Of several tensors oneDNN takes at most this many dimensions.
  private static final int MOST_DIMENSIONS = 12;

  private final SymbolLookup symbols;
  private final MethodHandle execute;
  private final MethodHandle setThreads;
  private final long engine;
  private final long attributes;

  private Dnn(SymbolLookup symbols) {
    this.symbols = symbols;
    this.execute = function("dnnl_primitive_execute", "llil");
    this.setThreads =
        Linker.nativeLinker()
            .downcallHandle(find("omp_set_num_threads"), FunctionDescriptor.ofVoid(JAVA_INT));
    this.engine = made("dnnl_engine_create", "pil", CPU, 0L);
    this.attributes = made("dnnl_primitive_attr_create", "p");
    check(
        "dnnl_primitive_attr_set_scratchpad_mode",
        status("dnnl_primitive_attr_set_scratchpad_mode", "li", attributes, USER_SCRATCHPAD));
  }

  /// Made on first use by class initialization; a process has one engine.
  private static final class Once {
    static final Optional<Dnn> LOADED = load();

    private static Optional<Dnn> load() {
      try {
        return OneDnn.symbols().map(Dnn::new);
      } catch (IllegalStateException | NoSuchElementException unusable) {
        return Optional.empty();
      }
    }
  }

  static Optional<Dnn> loaded() {
    return Once.LOADED;
  }

  long engine() {
    return engine;
  }

  /// Scratch memory is the caller's, so that one primitive can run on several threads.
  long attributes() {
    return attributes;
  }

  long stream() {
    return made("dnnl_stream_create", "pli", engine, IN_ORDER);
  }

  /// A float32 tensor with these steps.
  long strided(long[] dims, long[] strides) {
    try (Arena arena = Arena.ofConfined()) {
      return made(
          "dnnl_memory_desc_create_with_strides",
          "pilil",
          dims.length,
          dims(arena, dims),
          F32,
          dims(arena, strides));
    }
  }

  /// A float32 tensor in whatever layout a primitive likes best.
  long anyLayout(long[] dims) {
    try (Arena arena = Arena.ofConfined()) {
      return made(
          "dnnl_memory_desc_create_with_tag",
          "pilii",
          dims.length,
          dims(arena, dims),
          F32,
          ANY_FORMAT);
    }
  }

  static long dims(Arena arena, long[] dims) {
    if (dims.length > MOST_DIMENSIONS) {
      throw new IllegalArgumentException(dims.length + " dimensions");
    }
    MemorySegment copy = arena.allocate(JAVA_LONG, MOST_DIMENSIONS);
    MemorySegment.copy(dims, 0, copy, JAVA_LONG, 0, dims.length);
    return copy.address();
  }

  boolean sameLayout(long a, long b) {
    return status("dnnl_memory_desc_equal", "ll", a, b) == 1;
  }

  long sizeBytes(long descriptor) {
    try {
      return (long)
          Linker.nativeLinker()
              .downcallHandle(
                  find("dnnl_memory_desc_get_size"), FunctionDescriptor.of(JAVA_LONG, JAVA_LONG))
              .invokeExact(descriptor);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  /// A descriptor that belongs to the primitive descriptor, 0 when it has no such operand.
  long query(long primitiveDescriptor, int what) {
    try {
      return (long)
          Linker.nativeLinker()
              .downcallHandle(
                  find("dnnl_primitive_desc_query_md"),
                  FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT))
              .invokeExact(primitiveDescriptor, what, 0);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  long memory(long descriptor, long address) {
    return made("dnnl_memory_create", "plll", descriptor, engine, address);
  }

  long primitive(long primitiveDescriptor) {
    return made("dnnl_primitive_create", "pl", primitiveDescriptor);
  }

  /// Calls a function that makes an object and gives its handle through its first argument.
  ///
  /// @param signature one letter an argument: `p` for that first one, `i` int, `f` float, `l` long
  ///   or handle
  long made(String name, String signature, Object... arguments) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment handle = arena.allocate(ADDRESS);
      Object[] all = new Object[arguments.length + 1];
      all[0] = handle.address();
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      check(name, status(name, signature.replace('p', 'l'), all));
      return handle.get(JAVA_LONG, 0);
    }
  }

  /// Calls a function whose result is a number.
  int status(String name, String signature, Object... arguments) {
    try {
      return (int) function(name, signature).invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  /// Keeps the library's threads out of what the calling thread does with it.
  void singleThreaded() {
    try {
      setThreads.invokeExact(1);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  /// Runs a primitive on the calling thread; nothing is allocated.
  ///
  /// @param arguments address of pairs of operand number and memory
  void execute(long primitive, long stream, int count, long arguments) {
    int status;
    try {
      status = (int) execute.invokeExact(primitive, stream, count, arguments);
    } catch (Throwable e) {
      throw failed(e);
    }
    check("dnnl_primitive_execute", status);
  }

  private static void check(String name, int status) {
    if (status != 0) {
      throw new IllegalStateException(name + " failed with status " + status);
    }
  }

  private MethodHandle function(String name, String signature) {
    MemoryLayout[] layouts =
        signature.chars().<MemoryLayout>mapToObj(Dnn::layout).toArray(MemoryLayout[]::new);
    return Linker.nativeLinker()
        .downcallHandle(find(name), FunctionDescriptor.of(JAVA_INT, layouts));
  }

  private static MemoryLayout layout(int letter) {
    return switch (letter) {
      case 'i' -> JAVA_INT;
      case 'f' -> JAVA_FLOAT;
      default -> JAVA_LONG;
    };
  }

  private MemorySegment find(String name) {
    return symbols
        .find(name)
        .orElseThrow(() -> new NoSuchElementException("no function " + name + " in oneDNN"));
  }

  private static RuntimeException failed(Throwable e) {
    return switch (e) {
      case RuntimeException known -> known;
      case Error error -> throw error;
      default -> new IllegalStateException(e);
    };
  }
}
