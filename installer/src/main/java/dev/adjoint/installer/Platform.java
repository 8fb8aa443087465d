// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.nio.file.Path;
import java.util.Locale;

/// How an app-image is laid out, system by system.
///
/// @param word in the names of the option files
/// @param image the folder that jpackage makes
/// @param jars the folder of the jars, in the image
/// @param runtime the folder of the runtime, in the image
/// @param natives the folder of native libraries, in the runtime
/// @param library how the name of such a library ends
/// @param icon the file that the system takes for an icon
record Platform(
    String word,
    String image,
    String jars,
    String runtime,
    String natives,
    String library,
    String icon) {
  private static final Platform LINUX =
      new Platform("linux", "adjoint", "lib/app", "lib/runtime", "lib", ".so", "adjoint.png");
  private static final Platform WINDOWS =
      new Platform("windows", "Adjoint", "app", "runtime", "bin", ".dll", "adjoint.ico");
  private static final Platform MAC =
      new Platform(
          "mac",
          "Adjoint.app",
          "Contents/app",
          "Contents/runtime/Contents/Home",
          "lib",
          ".dylib",
          "adjoint.icns");

  static Platform here() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      return WINDOWS;
    }
    return name.contains("mac") ? MAC : LINUX;
  }

  boolean isLinux() {
    return this == LINUX;
  }

  /// The file that says with what a launcher starts.
  Path settings(Path imageFolder) {
    return imageFolder.resolve(jars).resolve((isLinux() ? "adjoint" : "Adjoint") + ".cfg");
  }
}
