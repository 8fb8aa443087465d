// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import dev.adjoint.edit.AddNode;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.EditorWindow;
import dev.adjoint.main.Staged;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.main.page.Surroundings;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.ProjectFeeds;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import dev.adjoint.userdata.UserData;
import dev.adjoint.userdata.UserFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.stage.Stage;

/// An editor in a process of its own that is edited and then waits to be killed.
///
/// Arguments: the person's data folder, and the project to open, if any.
///
/// Its main class is no `Application`: such a class cannot be started from a plain class path.
public final class DoomedEditor {
  private DoomedEditor() {}

  public static void main(String[] arguments) {
    Application.launch(Window.class, arguments);
  }

  /// The editor.
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) {
      Fonts.register();
      var arguments = getParameters().getRaw();
      EditorWindow window =
          Staged.open(
              stage,
              new Surroundings(
                  StandardOps.CATALOG,
                  new ProjectFeeds(),
                  new Messages(Language.ENGLISH),
                  new Appearance(),
                  new ChosenFiles(),
                  () -> {},
                  Optional.of(UserData.in(new UserFolder(Path.of(arguments.getFirst()))))),
              800,
              600);
      CompletableFuture<?>[] opened =
          arguments.stream()
              .skip(1)
              .map(file -> window.files().open(Path.of(file)))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(opened).thenRun(() -> edit(window));
    }

    private static void edit(EditorWindow window) {
      window.document().perform(new AddNode(Node.of("unsaved", "Relu").at(40, 40)));
      System.out.println("edited");
    }
  }
}
