// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// Calls functions of the C library that Java has none for.
final class LibraryCall {
  private LibraryCall() {}

  /// Of a function that returns 0 when all went well.
  ///
  /// @param arguments as the function's type has them
  /// @return whether the function is there and found nothing wrong
  static boolean succeeds(String name, FunctionDescriptor type, List<?> arguments) {
    return Linker.nativeLinker()
        .defaultLookup()
        .find(name)
        .filter(function -> succeeds(function, type, arguments))
        .isPresent();
  }

  private static boolean succeeds(
      MemorySegment function, FunctionDescriptor type, List<?> arguments) {
    try {
      return (int)
              Linker.nativeLinker().downcallHandle(function, type).invokeWithArguments(arguments)
          == 0;
    } catch (Throwable refused) {
      return false;
    }
  }
}
