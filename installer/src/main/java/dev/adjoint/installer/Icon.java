// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/// The program's icon in every size and in the container of every system, drawn from the two SVG
/// files of the brand.
public final class Icon {
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  /// Up to here the simpler drawing is clearer.
  private static final int SMALL = 32;

  /// The names that an .icns file has for its sizes.
  private static final NavigableMap<Integer, String> ICNS =
      new TreeMap<>(
          Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09"));

  private final NavigableMap<Integer, byte[]> images = new TreeMap<>();

  private Icon(Path brand) throws IOException {
    for (int size : SIZES) {
      images.put(
          size, draw(brand.resolve(size <= SMALL ? "adjoint-small.svg" : "adjoint.svg"), size));
    }
  }

  /// `Icon BRAND FOLDER` draws the images that the window itself carries.
  public static void main(String[] arguments) throws IOException {
    new Icon(Path.of(arguments[0])).pictures(Path.of(arguments[1]));
  }

  /// Every size as PNG, and one file for each system.
  static void drawAll(Path brand, Path to) throws IOException {
    Icon icon = new Icon(brand);
    icon.pictures(to);
    Files.copy(to.resolve("adjoint-512.png"), to.resolve("adjoint.png"));
    Files.write(to.resolve("adjoint.ico"), icon.ico());
    Files.write(to.resolve("adjoint.icns"), icon.icns());
  }

  private void pictures(Path to) throws IOException {
    Files.createDirectories(to);
    for (var image : images.entrySet()) {
      Files.write(to.resolve("adjoint-" + image.getKey() + ".png"), image.getValue());
    }
  }

  private static byte[] draw(Path svg, int size) throws IOException {
    SVGDocument document = new SVGLoader().load(svg.toUri().toURL());
    if (document == null) {
      throw new IOException(svg + " is no SVG picture");
    }
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    document.render(null, pen, new ViewBox(0, 0, size, size));
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  /// A directory of PNG images: 6 bytes of head, 16 an image, then the images.
  private byte[] ico() {
    NavigableMap<Integer, byte[]> taken = images.headMap(256, true);
    int offset = 6 + 16 * taken.size();
    int total = offset + taken.values().stream().mapToInt(png -> png.length).sum();
    ByteBuffer out = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
    out.putShort((short) 0).putShort((short) 1).putShort((short) taken.size());
    for (var image : taken.entrySet()) {
      // 256 is written as 0.
      byte side = (byte) (image.getKey() & 0xFF);
      out.put(side).put(side).put((byte) 0).put((byte) 0);
      out.putShort((short) 1).putShort((short) 32);
      out.putInt(image.getValue().length).putInt(offset);
      offset += image.getValue().length;
    }
    taken.values().forEach(out::put);
    return out.array();
  }

  /// A head of 8 bytes, then each image behind its name and its length.
  private byte[] icns() {
    int total = 8 + ICNS.keySet().stream().mapToInt(size -> 8 + png(size).length).sum();
    ByteBuffer out = ByteBuffer.allocate(total);
    out.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(total);
    for (var kind : ICNS.entrySet()) {
      byte[] png = png(kind.getKey());
      out.put(kind.getValue().getBytes(StandardCharsets.US_ASCII)).putInt(8 + png.length).put(png);
    }
    return out.array();
  }

  private byte[] png(int size) {
    return images.get(size);
  }
}
