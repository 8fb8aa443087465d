// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.command.Command;
import dev.adjoint.command.Entry;
import dev.adjoint.command.Listing;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.Pages;
import dev.adjoint.main.page.WindowFiles;
import dev.adjoint.scene.GraphPicture;
import java.util.List;
import java.util.Optional;

/// Orders about files and tabs.
public record FileOrders(
    Pages pages, WindowFiles files, Exporting exporting, Messages messages, Runnable quit)
    implements PageOrders {

  @Override
  public List<Entry> list() {
    return List.of(
        Command.of(messages, "file.new", "Shortcut+N", files::newGraph),
        Command.of(messages, "file.open", "Shortcut+O", files::open),
        new Listing("file.recent", messages.bound("file.recent"), this::recent),
        new Entry.Rule(),
        order("file.save", "Shortcut+S", page -> files.save()),
        order("file.save-as", "Shortcut+Shift+S", page -> files.saveAs()),
        order("file.save-weights", "", page -> page.trainer().saveWeights())
            .when(pages.holds(page -> page.training().learnedProperty().map(Optional::isPresent))),
        order("file.export-onnx", "", exporting::exportModel),
        export("file.export-svg", GraphPicture.Format.SVG),
        export("file.export-png", GraphPicture.Format.PNG),
        export("file.export-pdf", GraphPicture.Format.PDF),
        new Entry.Rule(),
        Command.of(messages, "file.next-tab", "Shortcut+Tab", () -> pages.turn(1)),
        Command.of(messages, "file.previous-tab", "Shortcut+Shift+Tab", () -> pages.turn(-1)),
        Command.of(messages, "file.close", "Shortcut+W", files::closeFront),
        Command.of(messages, "file.quit", "Shortcut+Q", quit));
  }

  private Command export(String key, GraphPicture.Format format) {
    return order(key, "", page -> exporting.export(page, format));
  }

  private List<Command> recent() {
    return files.recent().stream()
        .map(
            file ->
                Command.of(messages, "file.recent", "", () -> files.open(file))
                    .titled(
                        "file.recent/" + file,
                        String.valueOf(file.getFileName()),
                        String.valueOf(file.getParent())))
        .toList();
  }
}
