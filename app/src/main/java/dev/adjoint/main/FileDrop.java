// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.main.page.WindowFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Opens project files that are dragged into the window from elsewhere.
final class FileDrop {
  private static final List<String> ENDINGS = List.of(".json", ".onnx");

  private final WindowFiles files;

  private FileDrop(WindowFiles files) {
    this.files = files;
  }

  static void attach(Node window, WindowFiles files) {
    FileDrop drop = new FileDrop(files);
    window.addEventHandler(DragEvent.DRAG_OVER, drop::over);
    window.addEventHandler(DragEvent.DRAG_DROPPED, drop::dropped);
  }

  private void over(DragEvent event) {
    if (!projects(event).isEmpty()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    List<Path> dropped = projects(event);
    dropped.forEach(files::open);
    event.setDropCompleted(!dropped.isEmpty());
    event.consume();
  }

  private static String name(File file) {
    return file.getName().toLowerCase(Locale.ROOT);
  }

  private static List<Path> projects(DragEvent event) {
    if (!event.getDragboard().hasFiles()) {
      return List.of();
    }
    return event.getDragboard().getFiles().stream()
        .filter(file -> ENDINGS.stream().anyMatch(name(file)::endsWith))
        .map(File::toPath)
        .toList();
  }
}
