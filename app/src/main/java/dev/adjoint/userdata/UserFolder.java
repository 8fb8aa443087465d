// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.userdata;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The folder of one person's data, as the system has it: [XDG base
/// directories](https://specifications.freedesktop.org/basedir-spec/latest/) on Linux, Application
/// Support on macOS, AppData on Windows; `ADJOINT_DATA` overrides them.
public record UserFolder(Path path) {
  private static final String NAME = "adjoint";

  public static UserFolder ofThisPerson() {
    return of(
        System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."));
  }

  static UserFolder of(Map<String, String> environment, String system, String home) {
    Optional<Path> own = absolute(environment.get("ADJOINT_DATA"));
    if (own.isPresent()) {
      return new UserFolder(own.get());
    }
    String os = system.toLowerCase(Locale.ROOT);
    Path parent;
    if (os.contains("win")) {
      parent = absolute(environment.get("APPDATA")).orElse(Path.of(home, "AppData", "Roaming"));
    } else if (os.contains("mac")) {
      parent = Path.of(home, "Library", "Application Support");
    } else {
      parent = absolute(environment.get("XDG_DATA_HOME")).orElse(Path.of(home, ".local", "share"));
    }
    return new UserFolder(parent.resolve(NAME));
  }

  private static Optional<Path> absolute(@org.jspecify.annotations.Nullable String path) {
    return Optional.ofNullable(path)
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }

  Path settings() {
    return path.resolve("settings.properties");
  }

  Path recovery() {
    return path.resolve("recovery");
  }

  Path open() {
    return path.resolve("open");
  }
}
