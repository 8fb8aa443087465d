// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.DeviceBuffer;
import dev.adjoint.backend.DeviceMemoryException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// A device that has memory for only so many buffers at a time, and counts those that are held.
final class ScarceMemory {

  private final Backend behind;
  private final int most;
  private int held;

  ScarceMemory(Backend behind, int most) {
    this.behind = behind;
    this.most = most;
  }

  int held() {
    return held;
  }

  Backend backend() {
    return (Backend)
        Proxy.newProxyInstance(
            ScarceMemory.class.getClassLoader(),
            new Class<?>[] {Backend.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("allocate")) {
                return allocate((long) arguments[0]);
              }
              try {
                return method.invoke(behind, unwrapped(arguments));
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              }
            });
  }

  private DeviceBuffer allocate(long bytes) {
    if (held == most) {
      throw new DeviceMemoryException("scarce", bytes, 0);
    }
    held++;
    return new Counted(behind.allocate(bytes), () -> held--);
  }

  private static Object[] unwrapped(Object[] arguments) {
    Object[] plain = arguments == null ? new Object[0] : arguments.clone();
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain[i] instanceof Counted counted ? counted.inner() : plain[i];
    }
    return plain;
  }

  /// A buffer that is counted until it is closed.
  private record Counted(DeviceBuffer inner, Runnable released) implements DeviceBuffer {
    @Override
    public long sizeBytes() {
      return inner.sizeBytes();
    }

    @Override
    public DeviceBuffer slice(long offsetBytes, long sizeBytes) {
      return inner.slice(offsetBytes, sizeBytes);
    }

    @Override
    public void close() {
      released.run();
      inner.close();
    }
  }
}
