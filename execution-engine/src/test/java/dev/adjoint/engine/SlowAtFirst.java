// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.Invocation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// A device that takes its time for all that is not the work itself: to find a kernel, to run it
/// for the first times, as one does that has a library to load, and to bring operands together.
final class SlowAtFirst {
  private static final int COLD_RUNS = 2;

  private SlowAtFirst() {}

  static Backend of(Backend behind, long millis) {
    return (Backend)
        Proxy.newProxyInstance(
            SlowAtFirst.class.getClassLoader(),
            new Class<?>[] {Backend.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(behind, arguments);
                if (method.getName().equals("copy") || result instanceof Invocation) {
                  Thread.sleep(millis);
                }
                return result instanceof Invocation work ? cold(work, millis) : result;
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              }
            });
  }

  private static Invocation cold(Invocation warm, long millis) {
    int[] runs = {0};
    return () -> {
      if (runs[0]++ < COLD_RUNS) {
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
