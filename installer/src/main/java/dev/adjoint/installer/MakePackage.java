// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes the app-image and from it the packages of this system. What it asks of jlink and jpackage
/// stands in the files of `src/main/jpackage`.
///
/// ```
/// MakePackage ROOT VERSION TYPES     # types of jpackage, such as deb,rpm; app-image makes no more
/// ```
public final class MakePackage {
  private final Path root;
  private final String version;
  private final Platform platform = Platform.here();
  private final Path options;
  private final Path work;

  private MakePackage(Path root, String version) {
    this.root = root;
    this.version = version;
    options = root.resolve("installer/src/main/jpackage");
    work = root.resolve("installer/target/package");
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("wanted: ROOT VERSION TYPES");
    }
    MakePackage make = new MakePackage(Path.of(arguments[0]).toRealPath(), arguments[1]);
    make.image();
    for (String type : arguments[2].split(",")) {
      if (!type.equals("app-image")) {
        make.pack(type);
      }
    }
  }

  private void image() throws IOException, InterruptedException {
    Folders.empty(work);
    Content content = new Content(root, work.resolve("input"));
    List<Path> modules = content.gather();
    Icon.drawAll(root.resolve("icons/src/main/brand"), work.resolve("icons"));
    Runtime runtime = new Runtime(work.resolve("runtime"), platform);
    runtime.link(options.resolve("jlink.args"), modules);
    List<String> command = jpackage("app-image");
    command.addAll(List.of("--input", work.resolve("input").toString()));
    command.addAll(List.of("--main-jar", content.mainJar()));
    command.addAll(List.of("--runtime-image", work.resolve("runtime").toString()));
    command.addAll(List.of("--icon", work.resolve("icons/" + platform.icon()).toString()));
    command.add("@" + options.resolve("image.args"));
    command.add("@" + options.resolve("image-" + platform.word() + ".args"));
    Tool.run(command);
    new SearchOrder(root.resolve(Content.JARS)).bringTo(imageFolder().resolve(platform.jars()));
    if (platform.isLinux()) {
      LinuxLauncher.write(platform.settings(imageFolder()), imageFolder().resolve("bin/adjoint"));
    }
    Folders.stamp(imageFolder());
    new StartCache(imageFolder(), platform, options.resolve("cache.args")).train();
  }

  private void pack(String type) throws IOException, InterruptedException {
    List<String> command = jpackage(type);
    command.addAll(List.of("--app-image", imageFolder().toString()));
    command.addAll(List.of("--license-file", root.resolve(".github/LICENSE").toString()));
    Path own = options.resolve(platform.word());
    if (Files.isDirectory(own)) {
      command.addAll(List.of("--resource-dir", own.toString()));
    }
    command.add("@" + options.resolve("package.args"));
    command.add("@" + options.resolve("package-" + platform.word() + ".args"));
    Tool.run(command);
  }

  private Path imageFolder() {
    return work.resolve(platform.image());
  }

  private List<String> jpackage(String type) {
    return new ArrayList<>(
        List.of(
            Tool.ofJdk("jpackage"),
            "--type",
            type,
            "--app-version",
            version.replace("-SNAPSHOT", ""),
            "--dest",
            work.toString()));
  }
}
