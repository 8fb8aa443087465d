// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;

/// Which axis of a tensor is which of a picture. `N` pictures, `C` channels, `H` rows, `W` columns;
/// a flat one has all of a picture in its last axis.
public enum ImageLayout {
  HW("H×W"),
  HWC("H×W×C"),
  CHW("C×H×W"),
  NHW("N×H×W"),
  NCHW("N×C×H×W"),
  NHWC("N×H×W×C"),
  /// The weights of a convolution: output channels, input channels, kernel.
  FILTERS("Cout×Cin×k×k"),
  FLAT("N×(H·W)"),
  FLAT_CHW("N×(3·H·W)"),
  FLAT_HWC("N×(H·W·3)");

  /// Smaller things are no pictures unless they lie in a tensor of rank 3 or 4.
  private static final int LEAST_SIDE = 8;

  /// A matrix narrower than this is scores of classes rather than a picture.
  private static final int LEAST_PLANE = 12;

  private static final int LEAST_USUAL_SIDE = 20;
  private static final int MOST_USUAL_SIDE = 64;
  private static final int LARGEST_KERNEL = 11;
  private static final int DIGIT = 28;

  private final String text;

  ImageLayout(String text) {
    this.text = text;
  }

  /// The notation for it, the same in every language.
  public String text() {
    return text;
  }

  /// The layouts that a tensor of that shape can have, the likeliest first.
  public static List<ImageLayout> of(Shape shape) {
    List<ImageLayout> layouts = new ArrayList<>();
    long[] s = shape.sizes();
    if (shape.elements() == 0) {
      return layouts;
    }
    switch (s.length) {
      case 1 -> addFlat(layouts, s[0], false);
      case 2 -> {
        boolean usual = usualSide(s[1]);
        boolean plane = s[0] >= LEAST_PLANE && s[1] >= LEAST_PLANE;
        if (plane && !usual) {
          layouts.add(HW);
        }
        addFlat(layouts, s[1], true);
        if (plane && usual) {
          layouts.add(HW);
        }
      }
      case 3 -> addThree(layouts, s);
      case 4 -> addFour(layouts, s);
      default -> {}
    }
    return layouts;
  }

  private static boolean usualSide(long flat) {
    return isSquare(flat, LEAST_USUAL_SIDE, MOST_USUAL_SIDE)
        || flat % 3 == 0 && isSquare(flat / 3, LEAST_USUAL_SIDE, MOST_USUAL_SIDE);
  }

  private static void addFlat(List<ImageLayout> layouts, long flat, boolean coloured) {
    if (isSquare(flat, LEAST_SIDE, Integer.MAX_VALUE)) {
      layouts.add(FLAT);
    }
    if (coloured && flat % 3 == 0 && isSquare(flat / 3, LEAST_SIDE, Integer.MAX_VALUE)) {
      layouts.add(FLAT_CHW);
      layouts.add(FLAT_HWC);
    }
  }

  private static void addThree(List<ImageLayout> layouts, long[] s) {
    boolean last = isColour(s[2]) && !isColour(s[0]);
    if (last) {
      layouts.add(HWC);
    } else if (s[0] == 3) {
      layouts.add(CHW);
    }
    if (s[1] > 1 && s[2] > 1) {
      layouts.add(NHW);
    }
    if (!last && isColour(s[2])) {
      layouts.add(HWC);
    }
  }

  private static void addFour(List<ImageLayout> layouts, long[] s) {
    boolean kernel = s[2] == s[3] && s[2] <= LARGEST_KERNEL;
    boolean last = isColour(s[3]) && !isColour(s[1]) && !kernel;
    if (last) {
      layouts.add(NHWC);
    }
    if (kernel) {
      layouts.add(FILTERS);
    }
    layouts.add(NCHW);
    if (!last) {
      layouts.add(NHWC);
    }
  }

  /// Whether a shape is hardly anything but pictures: three channels or one beside two sides, or
  /// rows of 28·28 digits.
  static boolean isPictures(Shape shape) {
    if (of(shape).isEmpty()) {
      return false;
    }
    long[] s = shape.sizes();
    return switch (s.length) {
      case 2 -> s[1] == DIGIT * DIGIT;
      case 3 -> s[0] == 3 && areSides(s[1], s[2]) || s[2] == 3 && areSides(s[0], s[1]);
      case 4 -> isColour(s[1]) && areSides(s[2], s[3]) || isColour(s[3]) && areSides(s[1], s[2]);
      default -> false;
    };
  }

  private static boolean areSides(long height, long width) {
    return height >= LEAST_SIDE && width >= LEAST_SIDE;
  }

  private static boolean isColour(long channels) {
    return channels == 1 || channels == 3;
  }

  private static boolean isSquare(long flat, long least, long most) {
    long side = Math.round(Math.sqrt(flat));
    return side * side == flat && side >= least && side <= most;
  }
}
