// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.Invocation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// A device that counts how often a kernel runs.
final class CountedKernels {
  private final Backend behind;
  private int runs;

  CountedKernels(Backend behind) {
    this.behind = behind;
  }

  int runs() {
    return runs;
  }

  Backend backend() {
    return (Backend)
        Proxy.newProxyInstance(
            CountedKernels.class.getClassLoader(),
            new Class<?>[] {Backend.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(behind, arguments);
                return result instanceof Invocation kernel ? counted(kernel) : result;
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              }
            });
  }

  private Invocation counted(Invocation kernel) {
    return () -> {
      runs++;
      kernel.run();
    };
  }
}
