// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorfile;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What every reader of data files owes to one that is not whole.
public final class Damage {

  /// A reader under test.
  @FunctionalInterface
  public interface Reading {
    void read(Path file) throws DataException;
  }

  private Damage() {}

  /// Whichever bit of `file` is wrong, it is read or refused with a message that names it.
  public static void ofEveryBit(Path file, Reading reading) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) (1 << bit);
        Files.write(file, damaged);
        try {
          reading.read(file);
        } catch (DataException told) {
          assertTrue(told.getMessage().startsWith(file.toString()), told.getMessage());
        }
      }
    }
  }

  /// Wherever from `shortest` bytes on `file` is cut off, it is refused.
  public static void ofEveryCut(Path file, int shortest, Reading reading) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = shortest; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThrows(DataException.class, () -> reading.read(file), "cut at " + length);
    }
  }

  /// `file` is refused with a message that names it and says `part`.
  public static void isRefused(Path file, String part, Reading reading) {
    DataException fault = assertThrows(DataException.class, () -> reading.read(file));
    assertTrue(fault.getMessage().contains(part), fault.getMessage());
    assertTrue(fault.getMessage().startsWith(file.toString()), fault.getMessage());
  }
}
