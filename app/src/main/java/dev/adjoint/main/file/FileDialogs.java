// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import java.nio.file.Path;
import java.util.Optional;

/// The questions about files that need an answer from the person. An interface, because a window
/// without a display has no file dialog.
public interface FileDialogs {

  /// What to do with changes that are in no file.
  enum Answer {
    SAVE,
    DISCARD,
    CANCEL
  }

  /// What to do when the file to be saved was written by someone else.
  enum DiskAnswer {
    OVERWRITE,
    RELOAD,
    SAVE_AS,
    CANCEL
  }

  Optional<Path> chooseToOpen();

  /// @param suggestion a file name without folder
  Optional<Path> chooseToSave(String suggestion);

  Answer askAboutChanges(String document);

  /// Asks before a file that changed on the disk is written over. Without a person to ask, nothing
  /// is.
  default DiskAnswer askAboutDisk(String file) {
    return DiskAnswer.CANCEL;
  }
}
