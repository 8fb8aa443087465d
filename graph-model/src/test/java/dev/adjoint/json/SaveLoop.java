// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import java.nio.file.Path;

/// The program that [GraphFilesTest] kills: saves a small and a large graph in turn until it dies.
/// Writes one `+` once the first save is done.
final class SaveLoop {

  static final int SMALL = 10;
  static final int LARGE = 2000;

  private SaveLoop() {}

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    for (int i = 0; ; i++) {
      GraphFiles.save(GraphFilesTest.graph(i % 2 == 0 ? SMALL : LARGE), file, Samples.CATALOG);
      if (i == 0) {
        System.out.write('+');
        System.out.flush();
      }
    }
  }
}
