// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
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
}
