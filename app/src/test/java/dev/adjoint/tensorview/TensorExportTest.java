// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.tensorfile.DataException;
import dev.adjoint.tensorfile.Npy;
import dev.adjoint.theme.Palette;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorExportTest {
  private final TensorViewModel model = new TensorViewModel(Workbench.direct());

  @TempDir private Path folder;

  private Shown shown(Tensor tensor, Look look) {
    model.show(List.of(new NamedTensor("∂L/∂dense/W", tensor, true)));
    model.chooseLook(look);
    return model.shownProperty().get().orElseThrow();
  }

  private Path write(TensorExport.Format format, Shown shown) throws IOException {
    Path file = folder.resolve("out");
    TensorExport.write(file, format, shown, Palette.LIGHT);
    return file;
  }

  @Test
  void npyIsTheWholeTensor() throws IOException, DataException {
    Tensor tensor = Tensor.of(DType.FLOAT32, Shape.of(2, 3, 4), i -> i * 0.1);
    Path file = write(TensorExport.Format.NPY, shown(tensor, Look.TABLE));
    assertTrue(Npy.read(file).sameAs(tensor));
  }

  @Test
  void csvIsTheSliceThatIsShown() throws IOException {
    Tensor tensor = Tensor.of(DType.FLOAT32, Shape.of(2, 2, 2), i -> i * 0.1);
    Shown first = shown(tensor, Look.TABLE);
    model.setSlice(first.slice().movedTo(0, 1));
    Path file = write(TensorExport.Format.CSV, model.shownProperty().get().orElseThrow());
    assertEquals("0.4,0.5\n0.6,0.7\n", Files.readString(file));
  }

  @Test
  void pngOfAHeatMapHasAPixelForEachNumber() throws IOException {
    Tensor tensor = Tensor.floats(Shape.of(2, 3), -1, 0, 1, 1, 1, -1);
    BufferedImage image =
        ImageIO.read(write(TensorExport.Format.PNG, shown(tensor, Look.HEAT_MAP)).toFile());
    assertEquals(3, image.getWidth());
    assertEquals(2, image.getHeight());
    assertEquals(0xFF40004B, image.getRGB(0, 0));
    assertEquals(0xFF00441B, image.getRGB(2, 0));
  }

  @Test
  void pngOfPicturesHasAPixelBetweenThem() throws IOException {
    Tensor tensor = Tensor.of(DType.FLOAT32, Shape.of(4, 1, 8, 8), i -> i >= 192 ? 1 : 0);
    BufferedImage image =
        ImageIO.read(write(TensorExport.Format.PNG, shown(tensor, Look.IMAGE)).toFile());
    assertEquals(17, image.getWidth());
    assertEquals(0xFF000000, image.getRGB(0, 0));
    assertEquals(0xFFFFFFFF, image.getRGB(16, 16));
    assertEquals(0xFF4A4F58, image.getRGB(8, 3));
  }

  @Test
  void pictureThatIsTooLargeSaysSo() {
    Tensor huge = Tensor.of(DType.BOOL, Shape.of(1), i -> 1);
    Shown shown = shown(huge, Look.HEAT_MAP);
    assertEquals("dL_dense_W", CellText.fileName(shown.named()));
    Tensor wide = Tensor.zeros(dev.adjoint.type.TensorType.of(DType.BOOL, 8001, 8000));
    Shown large = shown(wide, Look.HEAT_MAP);
    IOException fault = assertThrows(IOException.class, () -> CellPicture.of(large, Palette.LIGHT));
    assertTrue(String.valueOf(fault.getMessage()).contains("8001×8000"), fault.getMessage());
  }

  @Test
  void sizesAreReadable() {
    assertEquals("96 B", ByteText.of(96));
    assertEquals("3.06 KiB", ByteText.of(3136));
    assertEquals("29.9 MiB", ByteText.of(31_360_000));
    assertEquals("1.00 TiB", ByteText.of(1L << 40));
  }
}
