// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cuda;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/// Asks the NVIDIA driver, if there is one, for its devices. Creates no context and never throws.
final class CudaDriver {

  private static final int NO_DEVICE = 100;
  private static final int NAME_BYTES = 256;

  private final SymbolLookup library;
  private final Arena arena;

  private CudaDriver(SymbolLookup library, Arena arena) {
    this.library = library;
    this.arena = arena;
  }

  record Device(int ordinal, String name, long memoryBytes) {}

  /// What the driver said.
  sealed interface Probe {
    record Found(List<Device> devices) implements Probe {}

    /// @param reason one line in words
    record Missing(String reason) implements Probe {}
  }

  static Probe probe() {
    String name = libraryName();
    try (Arena arena = Arena.ofConfined()) {
      return new CudaDriver(SymbolLookup.libraryLookup(name, arena), arena).list();
    } catch (IllegalArgumentException e) {
      return new Probe.Missing("no NVIDIA driver: " + name + " not found");
    } catch (Throwable e) {
      return new Probe.Missing("the NVIDIA driver does not answer: " + e.getMessage());
    }
  }

  private static String libraryName() {
    return System.getProperty("os.name", "").startsWith("Windows") ? "nvcuda.dll" : "libcuda.so.1";
  }

  private Probe list() throws Throwable {
    int status = (int) function("cuInit", ValueLayout.JAVA_INT).invoke(0);
    if (status == NO_DEVICE) {
      return new Probe.Missing("the NVIDIA driver finds no device");
    }
    if (status != 0) {
      return new Probe.Missing("the NVIDIA driver does not start: cuInit says " + status);
    }
    MemorySegment count = arena.allocate(ValueLayout.JAVA_INT);
    check((int) function("cuDeviceGetCount", ValueLayout.ADDRESS).invoke(count), "count");
    List<Device> devices = new ArrayList<>();
    for (int i = 0; i < count.get(ValueLayout.JAVA_INT, 0); i++) {
      devices.add(device(i));
    }
    return devices.isEmpty()
        ? new Probe.Missing("the NVIDIA driver finds no device")
        : new Probe.Found(List.copyOf(devices));
  }

  private Device device(int ordinal) throws Throwable {
    var intType = ValueLayout.JAVA_INT;
    var address = ValueLayout.ADDRESS;
    MemorySegment handle = arena.allocate(intType);
    check((int) function("cuDeviceGet", address, intType).invoke(handle, ordinal), "device");
    int device = handle.get(intType, 0);
    MemorySegment name = arena.allocate(NAME_BYTES);
    check(
        (int)
            function("cuDeviceGetName", address, intType, intType).invoke(name, NAME_BYTES, device),
        "name");
    MemorySegment bytes = arena.allocate(ValueLayout.JAVA_LONG);
    check((int) function("cuDeviceTotalMem_v2", address, intType).invoke(bytes, device), "memory");
    return new Device(ordinal, name.getString(0), bytes.get(ValueLayout.JAVA_LONG, 0));
  }

  private static void check(int status, String what) {
    if (status != 0) {
      throw new IllegalStateException("asked for the " + what + ", it says " + status);
    }
  }

  private MethodHandle function(String name, java.lang.foreign.MemoryLayout... arguments) {
    return Linker.nativeLinker()
        .downcallHandle(
            library.find(name).orElseThrow(() -> new IllegalStateException("no function " + name)),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
  }
}
