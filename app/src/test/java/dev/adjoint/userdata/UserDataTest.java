// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.userdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserDataTest {
  /// No process began with the era.
  private static final Owner GONE = new Owner(Owner.thisProgram().host(), 1, 1);

  @TempDir private Path folder;

  private UserFolder user() {
    return new UserFolder(folder.resolve("data"));
  }

  @Test
  void folderIsWhereTheSystemPutsIt() {
    Map<String, String> none = Map.of();
    assertEquals(
        Path.of("/home/kim/.local/share/adjoint"),
        UserFolder.of(none, "Linux", "/home/kim").path());
    assertEquals(
        Path.of("/data/adjoint"),
        UserFolder.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", "/home/kim").path());
    assertEquals(
        Path.of("/Users/kim/Library/Application Support/adjoint"),
        UserFolder.of(none, "Mac OS X", "/Users/kim").path());
    assertEquals(
        Path.of("/elsewhere"),
        UserFolder.of(Map.of("ADJOINT_DATA", "/elsewhere"), "Linux", "/home/kim").path());
    assertEquals(
        Path.of("/home/kim/.local/share/adjoint"),
        UserFolder.of(Map.of("XDG_DATA_HOME", "relative"), "Linux", "/home/kim").path());
  }

  @Test
  void choicesAndRecentFilesOutliveTheProgram() {
    Settings first = new Settings(user());
    first.put("theme", "DARK");
    first.opened(folder.resolve("a.json"));
    first.opened(folder.resolve("b.json"));
    first.opened(folder.resolve("a.json"));
    Settings second = new Settings(user());
    assertEquals(Optional.of("DARK"), second.get("theme"));
    assertEquals(List.of(folder.resolve("a.json"), folder.resolve("b.json")), second.recent());
    second.forget(folder.resolve("a.json"));
    assertEquals(List.of(folder.resolve("b.json")), new Settings(user()).recent());
  }

  @Test
  void brokenSettingsAreDefaults() throws IOException {
    Files.createDirectories(user().path());
    Files.write(user().settings(), new byte[] {(byte) 0xFF, (byte) 0xFE, '\\', 'u', 'x'});
    Settings settings = new Settings(user());
    assertEquals(Optional.empty(), settings.get("theme"));
    settings.put("theme", "DARK");
    assertEquals(Optional.of("DARK"), new Settings(user()).get("theme"));
  }

  @Test
  void unwritableFolderCostsOnlyTheMemory() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "a file where a folder should be");
    UserFolder user = new UserFolder(taken);
    Settings settings = new Settings(user);
    settings.put("theme", "DARK");
    assertEquals(Optional.of("DARK"), settings.get("theme"));
    assertEquals(List.of(), new RecoveryFolder(user).find().copies());
    assertEquals(Optional.empty(), new OpenFiles(user).claim(folder.resolve("a.json")));
  }

  @Test
  void copiesOfAProgramThatIsGoneAreOfferedAndThoseOfALivingOneAreNot() throws IOException {
    RecoveryFolder dead = new RecoveryFolder(user(), GONE);
    RecoveryFolder alive = new RecoveryFolder(user());
    Path project = folder.resolve("a.json");
    dead.write(dead.place(1), "a\nb", Optional.of(project), "{\n\"x\": 1}");
    dead.write(dead.place(2), "never saved", Optional.empty(), "{}");
    alive.write(alive.place(1), "mine", Optional.empty(), "{}");
    List<RecoveryCopy> left = alive.find().copies();
    assertEquals(List.of("never saved", "a b"), left.stream().map(RecoveryCopy::name).toList());
    assertEquals(Optional.of(project), left.get(1).file());
    assertEquals("{\n\"x\": 1}", left.get(1).json());
    alive.remove(left.get(0).copy());
    assertEquals(1, alive.find().copies().size());
  }

  @Test
  void brokenCopyIsPassedOverAndCounted() throws IOException {
    RecoveryFolder dead = new RecoveryFolder(user(), GONE);
    dead.write(dead.place(1), "whole", Optional.empty(), "{}");
    String whole = Files.readString(dead.place(1));
    for (int cut = 0; cut < whole.length() - 1; cut++) {
      Files.writeString(dead.place(2), whole.substring(0, cut));
      assertTrue(dead.find().copies().size() <= 2);
      assertTrue(dead.find().copies().stream().anyMatch(copy -> copy.name().equals("whole")));
    }
    Files.writeString(dead.place(2), whole.substring(0, 8));
    assertEquals(List.of(dead.place(2)), dead.find().broken());
  }

  @Test
  void secondProgramIsToldWhoHasTheFileUntilThatOneIsGone() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{}");
    OpenFiles here = new OpenFiles(user());
    assertEquals(Optional.empty(), here.claim(file));
    assertEquals(Optional.empty(), here.claim(file));
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    long begun = parent.info().startInstant().map(i -> i.toEpochMilli()).orElse(0L);
    OpenFiles other =
        new OpenFiles(user(), new Owner(Owner.thisProgram().host(), parent.pid(), begun));
    assertEquals(Optional.of(ProcessHandle.current().pid()), other.claim(file));
    here.release(file);
    assertEquals(Optional.empty(), other.claim(file));
    assertEquals(Optional.of(parent.pid()), here.claim(file));
    OpenFiles gone = new OpenFiles(user(), GONE);
    other.release(file);
    assertEquals(Optional.empty(), gone.claim(file));
    assertEquals(Optional.empty(), here.claim(file));
  }

  @Test
  void stampTellsAReplacedFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{}");
    FileStamp before = FileStamp.of(file).orElseThrow();
    assertEquals(before, FileStamp.of(file).orElseThrow());
    Files.writeString(file, "{ }");
    assertNotEquals(before, FileStamp.of(file).orElseThrow());
    Files.delete(file);
    assertEquals(Optional.empty(), FileStamp.of(file));
  }
}
