// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.edit.AddNode;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.notice.Notice;
import dev.adjoint.main.notice.Notices;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FxBridge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FileCommandsTest {
  private static final Path FILE = Path.of("a.json");

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final Notices notices = new Notices();
  private final Answers answers = new Answers();
  private final FileCommands files =
      new FileCommands(document, notices, new Messages(Language.ENGLISH), answers);

  private void edit() {
    document.perform(new AddNode(Node.of("x", "Input").at(0, 0)));
  }

  @Test
  void firstSaveAsksForAFile() {
    edit();
    answers.save = Optional.of(FILE);
    assertTrue(files.save().join());
    assertEquals("untitled.json", answers.suggested);
    assertEquals(Optional.of(FILE), document.fileProperty().get());
    assertFalse(document.past().dirtyProperty().get());
    assertEquals("Saved a.json", notices.last().orElseThrow().text());
  }

  @Test
  void cancelledSaveLeavesTheChanges() {
    edit();
    assertFalse(files.save().join());
    assertTrue(document.past().dirtyProperty().get());
  }

  @Test
  void changesAreNotLostWithoutAsking() {
    edit();
    answers.next.add(FileDialogs.Answer.CANCEL);
    assertFalse(files.mayLeave());
    assertEquals(1, document.graph().nodes().size());
    answers.next.add(FileDialogs.Answer.DISCARD);
    assertTrue(files.mayLeave());
  }

  @Test
  void savingBeforeLeavingMustSucceed() {
    edit();
    answers.next.add(FileDialogs.Answer.SAVE);
    assertFalse(files.mayLeave());
    answers.next.add(FileDialogs.Answer.SAVE);
    answers.save = Optional.of(FILE);
    assertTrue(files.mayLeave());
  }

  @Test
  void fileThatCannotBeReadIsSaidAndChangesNothing() {
    edit();
    files.open(Path.of("gone.json"));
    assertEquals(new Notice("gone.json: not there", true, List.of()), notices.last().orElseThrow());
    assertEquals(1, document.graph().nodes().size());
  }

  @Test
  void whatIsDrawnWhileTheFileIsWrittenIsNotTakenForSaved() {
    Deque<Runnable> begun = new ArrayDeque<>();
    FileCommands slow =
        new FileCommands(
            document,
            notices,
            new Messages(Language.ENGLISH),
            answers,
            Optional.empty(),
            new FileWork(begun::add, FxBridge.direct()));
    edit();
    answers.save = Optional.of(FILE);
    CompletableFuture<Boolean> saved = slow.save();
    document.perform(new AddNode(Node.of("y", "Input").at(0, 200)));
    assertFalse(saved.isDone());

    begun.remove().run();
    assertTrue(saved.join());
    assertTrue(document.past().dirtyProperty().get());
    document.undo();
    assertFalse(document.past().dirtyProperty().get());
  }

  @Test
  void whatCannotBeExportedIsSaidInOneLine() {
    files.write(
        Path.of("a.png"),
        () -> {
          throw new IOException("a.png cannot be written: the disk is full");
        },
        () -> fail("nothing was written"));
    assertEquals(
        new Notice("a.png cannot be written: the disk is full", true, List.of()),
        notices.last().orElseThrow());
  }

  private static final class Answers implements FileDialogs {
    private final Deque<Answer> next = new ArrayDeque<>();
    private Optional<Path> save = Optional.empty();
    private String suggested = "";

    @Override
    public Optional<Path> chooseToOpen() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> chooseToSave(String suggestion) {
      suggested = suggestion;
      return save;
    }

    @Override
    public Answer askAboutChanges(String document) {
      return next.remove();
    }
  }
}
