// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondCompilerTest {
  /// In `/proc/self/task/*/stat`, after the name, which is in brackets.
  private static final int NICE = 16;

  @Test
  void makesWayAndNoOtherThreadDoes() throws IOException {
    List<Path> second = Tasks.named(SecondCompiler.THREAD);
    List<Path> first = Tasks.named("C1 CompilerThread0");
    assumeFalse(second.isEmpty(), "no threads are to be seen on this system");
    List<Integer> before = nice(first);

    SecondCompiler.makeWay();

    assertEquals(Collections.nCopies(second.size(), SecondCompiler.NICE), nice(second));
    assertEquals(before, nice(first));
  }

  private static List<Integer> nice(List<Path> tasks) throws IOException {
    List<Integer> values = new ArrayList<>();
    for (Path task : tasks) {
      String told = Files.readString(task.resolve("stat"));
      String[] fields = told.substring(told.lastIndexOf(')') + 2).split(" ");
      values.add(Integer.parseInt(fields[NICE]));
    }
    return values;
  }
}
