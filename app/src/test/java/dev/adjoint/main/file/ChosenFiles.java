// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import java.nio.file.Path;
import java.util.Optional;

/// Stands in for the system's file dialogs, which no robot can use: always the same file.
public final class ChosenFiles implements FileDialogs {
  private Optional<Path> file = Optional.empty();
  private int asked;

  public void choose(Path path) {
    file = Optional.of(path);
  }

  /// How often a person was asked about unsaved changes.
  public int asked() {
    return asked;
  }

  @Override
  public Optional<Path> chooseToOpen() {
    return file;
  }

  @Override
  public Optional<Path> chooseToSave(String suggestion) {
    return file;
  }

  @Override
  public Answer askAboutChanges(String document) {
    asked++;
    return Answer.DISCARD;
  }
}
