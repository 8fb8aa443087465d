// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;

/// The second of the JVM's two compilers (C2), which makes what runs often faster still and
/// computes without rest in the first minute of the program. The window is not to wait for it, but
/// it does wait for the first one (C1), without which all it does for the first time is
/// interpreted; the JVM's option `CompilerThreadPriority` is about both.
public final class SecondCompiler {
  /// As long as a core is free, nothing is slower for it. A training makes way for the compiler in
  /// turn, see [dev.adjoint.session.BesideWindow].
  static final int NICE = 10;

  /// It begins with one; where it starts more of them, there are cores enough.
  static final String THREAD = "C2 CompilerThread0";

  /// `PRIO_PROCESS`, which on Linux means a thread.
  private static final int THREAD_ALONE = 0;

  private static final FunctionDescriptor SET_PRIORITY =
      FunctionDescriptor.of(
          ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);

  private SecondCompiler() {}

  /// Lets it make way for all that computes with a better nice value than [#NICE] (Linux:
  /// `setpriority(2)`). Elsewhere all compilers stay as they are.
  public static void makeWay() {
    for (Path task : Tasks.named(THREAD)) {
      LibraryCall.succeeds(
          "setpriority",
          SET_PRIORITY,
          List.of(THREAD_ALONE, Integer.parseInt(task.getFileName().toString()), NICE));
    }
  }
}
