// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.session.FxBridge;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

final class FileWorkTest {
  private final Deque<Runnable> begun = new ArrayDeque<>();
  private final FileWork work = new FileWork(begun::add, FxBridge.direct());

  @Test
  void oneIsDoneAfterTheOther() {
    List<String> done = new ArrayList<>();
    var first = work.begin(() -> done.add("first"));
    var second = work.begin(() -> done.add("second"));
    assertEquals(1, begun.size(), "the second waits for the first");
    assertTrue(work.isRunning());

    begun.remove().run();
    assertTrue(first.isDone());
    assertFalse(second.isDone());
    assertTrue(work.isRunning());

    begun.remove().run();
    assertEquals(List.of("first", "second"), done);
    assertFalse(work.isRunning());
  }

  @Test
  void whatFailsIsToldAndTheNextIsDoneAllTheSame() {
    CompletableFuture<Boolean> broken =
        work.begin(
            () -> {
              throw new IOException("no room");
            });
    CompletableFuture<Boolean> next = work.begin(() -> true);
    begun.remove().run();
    begun.remove().run();

    var fault = assertThrows(CompletionException.class, broken::join);
    assertEquals("no room", String.valueOf(fault.getCause().getMessage()));
    assertTrue(next.join());
    assertFalse(work.isRunning());
  }

  @Test
  void nobodyWaitsForEverWhenMemoryRunsOut() {
    CompletableFuture<Boolean> broken =
        work.begin(
            () -> {
              throw new OutOfMemoryError("heap");
            });
    begun.remove().run();

    assertTrue(broken.isCompletedExceptionally());
    assertFalse(work.isRunning());
  }
}
