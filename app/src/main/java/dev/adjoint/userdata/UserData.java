// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.userdata;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// What is kept for the person between starts.
///
/// @param disk writes settings beside the window
public record UserData(
    Settings settings, RecoveryFolder recovery, OpenFiles open, ExecutorService disk)
    implements AutoCloseable {
  public static UserData in(UserFolder folder) {
    ExecutorService disk =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("adjoint-settings").factory());
    return new UserData(
        new Settings(folder, disk), new RecoveryFolder(folder), new OpenFiles(folder), disk);
  }

  /// Waits until all is written.
  @Override
  public void close() {
    disk.close();
  }
}
