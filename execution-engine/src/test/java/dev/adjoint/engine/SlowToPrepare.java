// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// A device that takes its time to find a kernel, as one does that has a library to load.
final class SlowToPrepare {
  private SlowToPrepare() {}

  static Backend of(Backend behind, long millis) {
    return (Backend)
        Proxy.newProxyInstance(
            SlowToPrepare.class.getClassLoader(),
            new Class<?>[] {Backend.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepare")) {
                Thread.sleep(millis);
              }
              try {
                return method.invoke(behind, arguments);
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              }
            });
  }
}
