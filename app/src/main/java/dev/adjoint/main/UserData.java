// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.userdata.OpenFiles;
import dev.adjoint.userdata.RecoveryFolder;
import dev.adjoint.userdata.Settings;
import dev.adjoint.userdata.UserFolder;

/// What is kept for the person between starts.
public record UserData(Settings settings, RecoveryFolder recovery, OpenFiles open) {
  public static UserData in(UserFolder folder) {
    return new UserData(new Settings(folder), new RecoveryFolder(folder), new OpenFiles(folder));
  }
}
