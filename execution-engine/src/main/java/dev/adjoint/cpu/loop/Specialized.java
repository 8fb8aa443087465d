// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Copies of a template class, each with a function of its own as a constant. A loop that is handed
/// its function as an argument is compiled once for all functions and calls each through a table; a
/// copy for each function is compiled with the function inside.
final class Specialized {

  private Specialized() {}

  /// A fresh copy of `template`, whose initializer reads `body` back with [#constant].
  static <T> T copy(Class<?> template, Class<T> type, Object body) {
    try {
      MethodHandles.Lookup copy =
          MethodHandles.lookup().defineHiddenClassWithClassData(code(template), body, true);
      return type.cast(
          copy.findConstructor(copy.lookupClass(), MethodType.methodType(void.class)).invoke());
    } catch (Throwable e) {
      throw new IllegalStateException("cannot specialise " + template.getSimpleName(), e);
    }
  }

  static <T> T constant(MethodHandles.Lookup template, Class<T> type) {
    try {
      return MethodHandles.classData(template, "_", type);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] code(Class<?> template) {
    try (InputStream in = template.getResourceAsStream(template.getSimpleName() + ".class")) {
      if (in == null) {
        throw new IllegalStateException(template + " has no class file");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
