// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FxBridgeTest {
  private final List<Runnable> window = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final FxBridge bridge = FxBridge.on(window::add);

  private void deliver() {
    List<Runnable> now = List.copyOf(window);
    window.clear();
    now.forEach(Runnable::run);
  }

  @Test
  void newsOfOneTopicReplaceEachOther() {
    bridge.publish("step", () -> shown.add("step 1"));
    bridge.publish("loss", () -> shown.add("loss 1"));
    bridge.publish("step", () -> shown.add("step 2"));
    assertEquals(1, window.size());
    deliver();
    assertEquals(List.of("loss 1", "step 2"), shown);
  }

  @Test
  void newsAfterADeliveryAskTheWindowAgain() {
    bridge.publish("step", () -> shown.add("step 1"));
    deliver();
    bridge.publish("step", () -> shown.add("step 2"));
    deliver();
    assertEquals(List.of("step 1", "step 2"), shown);
  }

  @Test
  void directNewsHappenOnTheirOwnThreadWhateverAnotherPublishes() throws Exception {
    FxBridge direct = FxBridge.direct();
    Callable<Long> publisher =
        () ->
            IntStream.range(0, 100_000)
                .filter(
                    at -> {
                      Thread[] told = new Thread[1];
                      direct.publish(told, () -> told[0] = Thread.currentThread());
                      return told[0] != Thread.currentThread();
                    })
                .count();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<Long> late : threads.invokeAll(List.of(publisher, publisher))) {
        assertEquals(0, late.get());
      }
    }
  }
}
