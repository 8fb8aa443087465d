// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.op.Category;
import dev.adjoint.theme.ColorScale;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;

/// The colours of a palette as the pens want them: `0xAARRGGBB`, some of them translucent.
public record SceneColours(Palette palette) {
  private static final int OPAQUE = 0xFF000000;

  public int of(Swatch swatch) {
    return OPAQUE | palette.rgb(swatch);
  }

  public int faded(Swatch swatch, double opacity) {
    return Colours.fade(of(swatch), opacity);
  }

  public int category(Category category) {
    return of(Swatch.of(category));
  }

  /// Ground of a node's header.
  public int header(Category category) {
    return OPAQUE | palette.headerTint(Swatch.of(category));
  }

  /// The faint line around cells.
  public int cellBorder() {
    return dark() ? 0x24FFFFFF : 0x24141A28;
  }

  public int tone(Tone tone) {
    return switch (tone) {
      case PLAIN -> of(Swatch.TEXT_2);
      case QUIET -> of(Swatch.TEXT_3);
      case FORWARD -> of(Swatch.FORWARD_TEXT);
      case BACKWARD -> of(Swatch.BACKWARD_TEXT);
      case ERROR -> of(Swatch.ERROR);
      case WARNING -> of(Swatch.WARNING);
      case OK -> of(Swatch.OK);
    };
  }

  /// The colour of signed values at `place`, 0 to 1, where 0.5 is zero.
  public int signed(double place) {
    return OPAQUE | ColorScale.signed(palette).at(place);
  }

  public boolean dark() {
    return palette == Palette.DARK;
  }
}
