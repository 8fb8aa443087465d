// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.drawing.AwtFonts;
import dev.adjoint.drawing.AwtTextMetrics;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.text.TextForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodyCameraTest {
  private static final List<BodyPlace> BODY = List.of(new BodyPlace("l", "body"));

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final CanvasViewModel canvas =
      new CanvasViewModel(document, new AwtTextMetrics(new AwtFonts()));

  /// A run that is followed changes the picture between the way and the graph.
  private void followsARun() {
    document
        .pathProperty()
        .subscribe(
            path ->
                canvas
                    .picture()
                    .runProperty()
                    .set(
                        new RunPicture(
                            true,
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            Optional.of("p" + path.size()),
                            false,
                            RunPicture.NONE.breakmarks())));
  }

  @Test
  void aBodyComesIntoSightAsAWholeAndTheGraphAsItWasLeft() throws Exception {
    document.show(
        TextForm.parse(
            "n:i64[] = Input() @ 0,0\nx:f32[2] = Input() @ 0,200\n"
                + "l = Loop(n, -, x, body=(i:i64[], c:bool[], v:f32[*])"
                + " { p = Exp(v) @ 5000,4000; out c, p }) @ 300,0\nout l",
            StandardOps.CATALOG));
    followsARun();
    Viewport left = new Viewport(0.7, 11, 13);
    canvas.setViewport(left);
    document.lookAt(BODY);
    assertTrue(canvas.visible().contains(canvas.scene().node("p").orElseThrow().box()));
    document.lookAt(List.of());
    assertEquals(left, canvas.viewport());
  }
}
