// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import org.hamcrest.Matcher;
import org.testfx.api.FxRobot;
import org.testfx.service.query.NodeQuery;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/// Looks things up in the window on the window's own thread.
///
/// TestFX's own robot looks on the thread of the test. Asking where a node lies works its bounds
/// out, which the window's thread may be doing at the same time: then both find half of them, and
/// the next pulse fails.
final class Eyes extends FxRobot {
  /// What the window's thread finds.
  static <T> T see(Callable<T> look) {
    try {
      return Platform.isFxApplicationThread()
          ? look.call()
          : WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(look));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public NodeQuery lookup(String query) {
    return onWindow(see(() -> super.lookup(query)));
  }

  @Override
  public <T extends Node> NodeQuery lookup(Predicate<T> predicate) {
    return onWindow(see(() -> super.lookup(predicate)));
  }

  @Override
  public <T extends Node> NodeQuery lookup(Matcher<T> matcher) {
    return onWindow(see(() -> super.lookup(matcher)));
  }

  @Override
  public PointQuery point(Node node) {
    return see(() -> super.point(node));
  }

  @Override
  public PointQuery point(String query) {
    return see(() -> super.point(query));
  }

  /// The same query, asked on the window's thread.
  private static NodeQuery onWindow(NodeQuery query) {
    return (NodeQuery)
        Proxy.newProxyInstance(
            NodeQuery.class.getClassLoader(),
            new Class<?>[] {NodeQuery.class},
            (proxy, method, arguments) -> {
              Object answer = see(() -> ask(() -> method.invoke(query, arguments)));
              return answer instanceof NodeQuery narrower ? onWindow(narrower) : answer;
            });
  }

  /// Fails as the query itself does.
  private static Object ask(Callable<Object> invocation) throws Exception {
    try {
      return invocation.call();
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }
}
