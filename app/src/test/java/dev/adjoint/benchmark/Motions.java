// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.benchmark;

import dev.adjoint.geometry.Viewport;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;

/// What moves on the canvas with the mouse: panning, dragging a node, zooming. Times are those
/// between frames.
record Motions(MeasuredWindow window, Report report) {
  private static final int FRAMES = 120;

  /// @param wanted milliseconds a frame
  void pan(String what, Viewport from, double wanted) throws Exception {
    window.show(from);
    report.add(what, panning(new Mouse(window.canvas())), wanted);
  }

  void drag(String what, String node, Viewport from, double wanted) throws Exception {
    window.show(from);
    report.add(what, dragging(new Mouse(window.canvas()), node), wanted);
  }

  private FrameTimes panning(Mouse mouse) throws Exception {
    MeasuredWindow.fx(() -> mouse.press(MouseButton.MIDDLE, 400, 300));
    FrameTimes times =
        MeasuredWindow.frames(
            FRAMES, i -> mouse.drag(MouseButton.MIDDLE, 400 - 9 * i, 300 - 5 * (i % 60)));
    MeasuredWindow.fx(() -> mouse.release(MouseButton.MIDDLE, 400, 300));
    return times;
  }

  private FrameTimes dragging(Mouse mouse, String node) throws Exception {
    Point2D header = MeasuredWindow.fx(() -> header(node));
    double x = header.getX();
    double y = header.getY();
    MeasuredWindow.fx(() -> mouse.press(MouseButton.PRIMARY, x, y));
    FrameTimes times =
        MeasuredWindow.frames(
            FRAMES, i -> mouse.drag(MouseButton.PRIMARY, x + i % 60, y + 2 * (i % 50)));
    MeasuredWindow.fx(
        () -> {
          mouse.release(MouseButton.PRIMARY, x, y);
          window.editor().document().undo();
        });
    return times;
  }

  private Point2D header(String node) {
    return window.canvas().screenToLocal(window.canvas().modelToScreen(node).orElseThrow());
  }

  /// The first time, text is shown that was never shown before. What is judged is the second, at
  /// other zooms, so that every size of text is a new one there, too.
  void zoom(String what, Viewport whole) throws Exception {
    FrameTimes first = zooming(whole);
    Viewport other = new Viewport(1.03 * whole.zoom(), whole.offsetX(), whole.offsetY());
    report.add(what, new FrameTimes(zooming(other).millis(), first.slowest()), 33);
  }

  private FrameTimes zooming(Viewport from) throws Exception {
    window.show(from);
    Mouse mouse = new Mouse(window.canvas());
    return MeasuredWindow.frames(60, i -> mouse.turn(i < 30 ? 0.6 : -0.6, 420, 330));
  }
}
