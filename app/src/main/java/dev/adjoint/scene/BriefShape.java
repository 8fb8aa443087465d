// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.stream.Collectors;

/// A shape as it is written on wires and nodes. Exporters give dimensions names such as
/// `p2o_DynamicDimension_0`, which would be wider than the nodes: these lose their middle, for it
/// is the beginning and the end that tell them apart. The inspector says them whole.
public final class BriefShape {
  private static final int LONGEST = 11;
  private static final int HEAD = 4;

  private BriefShape() {}

  public static String of(Shape shape) {
    return shape.ranked() && shape.rank() > 0
        ? shape.dims().stream().map(BriefShape::dim).collect(Collectors.joining("×"))
        : shape.display();
  }

  private static String dim(Dim dim) {
    String text = dim.toString();
    if (text.length() <= LONGEST) {
      return text;
    }
    int tail = LONGEST - HEAD - 1;
    return text.substring(0, HEAD) + "…" + text.substring(text.length() - tail);
  }
}
