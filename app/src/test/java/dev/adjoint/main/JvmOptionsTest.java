// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The program runs under the same options of the JVM, whether it was installed on Linux or built.
class JvmOptionsTest {
  private static final Path ROOT = Path.of("..");

  /// Where files lie differs, and is left out.
  private static final Pattern OPTION = Pattern.compile("-(?:X|D)[\\w.:+-]+(?:=[\\w,.:]+)?");

  @Test
  void packageAndLauncherSayTheSame() throws IOException {
    Path script = ROOT.resolve("adjoint");
    Set<String> launcher = options(lines(script, "jvm_options") + lines(script, "linux*)"));
    // Given only when there is a cache.
    launcher.add("-XX:AOTCache");
    Path image = ROOT.resolve("installer/src/main/jpackage");
    assertEquals(
        launcher,
        options(
            Files.readString(image.resolve("image.args"))
                + Files.readString(image.resolve("image-linux.args"))));
  }

  private static String lines(Path file, String start) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.strip().startsWith(start))
        .collect(Collectors.joining("\n"));
  }

  private static Set<String> options(String text) {
    return OPTION
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
