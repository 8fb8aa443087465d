// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Records a rehearsal of the installed program, so that each start finds its classes loaded and
/// linked. The launcher itself cannot: it says where the cache is read, and one cannot do both.
final class StartCache {
  private static final String READ = "-XX:AOTCache=";
  private static final String WRITE = "-XX:AOTCacheOutput=";

  private final Path image;
  private final Platform platform;
  private final Path options;

  /// @param options of the JVM that records, a file as `java` takes it
  StartCache(Path image, Platform platform, Path options) {
    this.image = image;
    this.platform = platform;
    this.options = options;
  }

  /// @throws IOException also if it leaves no cache
  void train() throws IOException, InterruptedException {
    Path jars = image.resolve(platform.jars());
    List<String> command = new ArrayList<>();
    command.add(image.resolve(platform.runtime()).resolve("bin").resolve("java").toString());
    LauncherSettings settings = LauncherSettings.read(platform.settings(image));
    List<String> classPath = settings.values(LauncherSettings.JAR, jars.toString());
    Path cache = jars.resolve("none");
    for (String option : settings.values(LauncherSettings.OPTION, jars.toString())) {
      if (option.startsWith(READ)) {
        cache = Path.of(option.substring(READ.length()));
      } else {
        command.add(option);
      }
    }
    command.add(WRITE + cache);
    command.add("@" + options);
    // JavaFX's own platform without a display, with the same classes but for a handful.
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
    command.addAll(List.of("dev.adjoint.main.Main", "--rehearse"));
    Tool.run(command);
    if (!Files.exists(cache)) {
      throw new IOException("the rehearsal left no " + cache);
    }
  }
}
