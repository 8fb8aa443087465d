// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.userdata;

import dev.adjoint.file.AtomicFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;

/// Choices that outlive the program, and the files opened last. Reading a broken file gives
/// defaults; what cannot be written is forgotten. For one thread.
public final class Settings {
  private static final int MOST_RECENT = 12;
  private static final long MOST_BYTES = 1 << 20;
  private static final String RECENT = "recent.";

  private final Path file;
  private final Properties values = new Properties();
  private final Executor disk;

  /// Writes each choice before it goes on.
  public Settings(UserFolder folder) {
    this(folder, Runnable::run);
  }

  /// @param disk writes, one after the other: a disk takes its time, and the window does not wait
  public Settings(UserFolder folder, Executor disk) {
    file = folder.settings();
    this.disk = disk;
    read();
  }

  private void read() {
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
        values.load(new StringReader(Files.readString(file)));
      }
    } catch (IOException | IllegalArgumentException broken) {
      values.clear();
    }
  }

  public Optional<String> get(String key) {
    return Optional.ofNullable(values.getProperty(key));
  }

  /// Remembers a choice, on the disk too.
  public void put(String key, String value) {
    if (!value.equals(values.getProperty(key))) {
      values.setProperty(key, value);
      write();
    }
  }

  /// The files opened last, the last first, whether or not they are still there.
  public List<Path> recent() {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < MOST_RECENT; i++) {
      get(RECENT + i).flatMap(Settings::path).ifPresent(files::add);
    }
    return files;
  }

  /// Puts a file first among the recent ones.
  public void opened(Path opened) {
    LinkedHashSet<Path> files = new LinkedHashSet<>();
    files.add(opened.toAbsolutePath().normalize());
    files.addAll(recent());
    setRecent(List.copyOf(files));
  }

  public void forget(Path gone) {
    setRecent(recent().stream().filter(file -> !file.equals(gone)).toList());
  }

  private void setRecent(List<Path> files) {
    for (int i = 0; i < MOST_RECENT; i++) {
      if (i < files.size()) {
        values.setProperty(RECENT + i, files.get(i).toString());
      } else {
        values.remove(RECENT + i);
      }
    }
    write();
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException broken) {
      return Optional.empty();
    }
  }

  private void write() {
    Properties now = (Properties) values.clone();
    disk.execute(() -> write(now));
  }

  private void write(Properties now) {
    StringWriter text = new StringWriter();
    try {
      now.store(text, "Adjoint");
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      return;
    }
  }
}
