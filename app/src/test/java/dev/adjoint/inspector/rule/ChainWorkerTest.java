// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ChainWorkerTest {
  @Test
  void whatIsAskedAfterTheEndIsDropped() {
    ChainWorker worker = ChainWorker.onOwnThread();
    AtomicBoolean done = new AtomicBoolean();
    worker.close();
    worker.run(device -> done.set(true));
    assertFalse(done.get());
  }
}
