// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;

/// Light or dark: a palette and the style sheet made from it, beside the sheet that both share.
///
/// The sheets are built, not shipped: the colours come out of [Swatch], so they cannot drift from
/// what the canvas paints; and every `px` is multiplied by the zoom, so that text, controls, menus
/// and popovers grow together.
public enum Theme {
  LIGHT(Palette.LIGHT),
  DARK(Palette.DARK);

  public static final double MIN_ZOOM = 1;
  public static final double MAX_ZOOM = 2;

  /// The zooms that people choose from.
  public static final List<Double> ZOOMS = List.of(MIN_ZOOM, 1.25, 1.5, MAX_ZOOM);

  /// The state of a root that is dark.
  public static final PseudoClass DARK_STATE = PseudoClass.getPseudoClass("dark");

  private static final String ROOT = ".root";
  private static final Pattern PIXELS = Pattern.compile("(?<![\\w.-])(-?\\d+(?:\\.\\d+)?)px");

  private final Palette palette;

  Theme(Palette palette) {
    this.palette = palette;
  }

  public Palette palette() {
    return palette;
  }

  /// The sheet that defines the colours of both themes, as a `data:` address that a scene takes:
  /// which of them holds is said by [#DARK_STATE] of its root.
  ///
  /// To swap one sheet for another would have every control look for its rules anew, which takes
  /// four times as long as looking at what has become of the same rules.
  public static String colourSheet() {
    String dark = ROOT + ":" + DARK_STATE.getPseudoClassName();
    return address(LIGHT.colours(ROOT) + DARK.colours(dark));
  }

  /// The sheet of all that both themes share, at `zoom` 1 … 2, as an address that a scene takes.
  public static String sharedSheet(double zoom) {
    return ReadyFile.named(readyName(zoom))
        .map(file -> file.toUri().toString())
        .orElseGet(() -> address(sharedText(zoom)));
  }

  /// What stands in the sheet of all that both themes share.
  public static String sharedText(double zoom) {
    if (!(zoom >= MIN_ZOOM && zoom <= MAX_ZOOM)) {
      throw new IllegalArgumentException("zoom " + zoom + " is not in 1 … 2");
    }
    return scaled(read("adjoint.css"), zoom);
  }

  /// The file in which a build may leave that sheet, taken apart.
  public static String readyName(double zoom) {
    return "adjoint-" + zoom + ".bss";
  }

  private static String address(String css) {
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    String address = "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    // It is long, and looked up for every control that is styled: equal ones are to be the same.
    return address.intern();
  }

  /// Rules for `root` that define every swatch as a looked-up colour.
  private String colours(String root) {
    StringBuilder css = new StringBuilder(root).append(" {\n");
    for (Swatch swatch : Swatch.values()) {
      css.append("  ").append(swatch.cssName()).append(": ");
      css.append(palette.hex(swatch)).append(";\n");
    }
    String rest = read(name().toLowerCase(Locale.ROOT) + ".css");
    return css.append("}\n").append(rest.replace(ROOT, root)).toString();
  }

  /// `css` with every length in `px` multiplied by `zoom`; hairlines stay one pixel.
  static String scaled(String css, double zoom) {
    // What nobody magnified need not be searched: that takes longer than the rest of the sheet.
    if (zoom == 1) {
      return css;
    }
    return PIXELS
        .matcher(css)
        .replaceAll(match -> scaledLength(Double.parseDouble(match.group(1)), zoom));
  }

  private static String scaledLength(double length, double zoom) {
    double result = Math.abs(length) <= 1 ? length : length * zoom;
    // Formatting each of some hundred lengths by a pattern takes a frame or two.
    double thousandths = Math.rint(1000 * result) / 1000;
    return (thousandths == Math.rint(thousandths)
            ? Long.toString((long) thousandths)
            : Double.toString(thousandths))
        + "px";
  }

  private static String read(String file) {
    try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("style sheet " + file + " cannot be read", e);
    }
  }
}
