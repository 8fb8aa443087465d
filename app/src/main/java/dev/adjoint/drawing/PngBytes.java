// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Pictures as PNG files in memory.
public final class PngBytes {
  private PngBytes() {}

  public static byte[] of(CellImage image) {
    return of(buffered(image));
  }

  static byte[] of(BufferedImage image) {
    ImageIO.setUseCache(false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  static BufferedImage buffered(CellImage image) {
    BufferedImage buffered =
        new BufferedImage(image.columns(), image.rows(), BufferedImage.TYPE_INT_ARGB);
    buffered.setRGB(0, 0, image.columns(), image.rows(), image.argb(), 0, image.columns());
    return buffered;
  }
}
