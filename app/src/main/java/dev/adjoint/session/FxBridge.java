// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/// Brings news from other threads onto the window's. News of the same topic that arrive faster than
/// the window takes them replace each other, so a fast run cannot drown it. Thread-safe.
public final class FxBridge {
  private final Executor window;
  private final boolean atOnce;
  private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
  private boolean asked;

  private FxBridge(Executor window, boolean atOnce) {
    this.window = window;
    this.atOnce = atOnce;
  }

  public static FxBridge toWindow() {
    return new FxBridge(Platform::runLater, false);
  }

  /// Everything happens at once on the calling thread, none waits for a delivery of another's: for
  /// tests without a window.
  public static FxBridge direct() {
    return new FxBridge(Runnable::run, true);
  }

  /// News are delivered by that executor: for tests.
  public static FxBridge on(Executor window) {
    return new FxBridge(window, false);
  }

  /// Runs `news` on the window's thread unless newer news of that topic come first.
  public void publish(Object topic, Runnable news) {
    if (atOnce) {
      window.execute(news);
      return;
    }
    boolean ask;
    synchronized (waiting) {
      // The newest moves to the end: what was published last is shown last.
      waiting.remove(topic);
      waiting.put(topic, news);
      ask = !asked;
      asked = true;
    }
    if (ask) {
      window.execute(this::deliver);
    }
  }

  private void deliver() {
    List<Runnable> news;
    synchronized (waiting) {
      news = new ArrayList<>(waiting.values());
      waiting.clear();
      asked = false;
    }
    news.forEach(Runnable::run);
  }
}
