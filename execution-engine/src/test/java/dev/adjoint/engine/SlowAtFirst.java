// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.Invocation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// A device that takes its time to find a kernel, and to run it for the first time, as one does
/// that has a library to load.
final class SlowAtFirst {
  private SlowAtFirst() {}

  static Backend of(Backend behind, long millis) {
    return (Backend)
        Proxy.newProxyInstance(
            SlowAtFirst.class.getClassLoader(),
            new Class<?>[] {Backend.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(behind, arguments);
                if (!(result instanceof Invocation invocation)) {
                  return result;
                }
                Thread.sleep(millis);
                return cold(invocation, millis);
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              }
            });
  }

  private static Invocation cold(Invocation warm, long millis) {
    boolean[] ran = {false};
    return () -> {
      if (!ran[0]) {
        ran[0] = true;
        try {
          Thread.sleep(millis);
        } catch (InterruptedException ended) {
          throw new IllegalStateException(ended);
        }
      }
      warm.run();
    };
  }
}
