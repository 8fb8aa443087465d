// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// The six typefaces that ship with the program. Each weight is a family of its own, because a
/// toolkit that is given a weight would otherwise fake it.
public enum Typeface {
  UI("Pretendard", "Pretendard-Regular.otf"),
  UI_MEDIUM("Pretendard Medium", "Pretendard-Medium.otf"),
  UI_SEMIBOLD("Pretendard SemiBold", "Pretendard-SemiBold.otf"),
  /// Numbers, shapes and names of values. Lacks `‖`, `∇` and `ᵀ`: draw `‖` in [#UI].
  MONO("JetBrains Mono NL", "JetBrainsMonoNL-Regular.ttf"),
  MONO_MEDIUM("JetBrains Mono NL Medium", "JetBrainsMonoNL-Medium.ttf"),
  MONO_SEMIBOLD("JetBrains Mono NL SemiBold", "JetBrainsMonoNL-SemiBold.ttf");

  private final String family;
  private final String file;

  Typeface(String family, String file) {
    this.family = family;
    this.file = file;
  }

  /// The family name a toolkit knows it by once it is registered.
  public String family() {
    return family;
  }

  /// The font file; the caller closes it.
  public InputStream open() {
    String path = "fonts/" + file;
    return Objects.requireNonNull(Typeface.class.getResourceAsStream(path), path);
  }

  /// The font as a file, where it lies as one. From the jar a toolkit copies each into a file of
  /// its own first, five megabytes every start.
  Optional<Path> file() {
    return ReadyFile.named(file);
  }
}
