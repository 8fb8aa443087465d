// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;

/// How a tensor is looked at.
public enum Look {
  HEAT_MAP("heat-map"),
  HISTOGRAM("histogram"),
  TABLE("table"),
  IMAGE("image"),
  PLOT("plot");

  private final String key;

  Look(String key) {
    this.key = key;
  }

  /// Message key of its name.
  public String key() {
    return "tensor." + key;
  }

  /// The looks that say something of a tensor, in the order of their tabs: of a single number only
  /// the table does, and only what can be pictures is offered as pictures.
  static List<Look> of(Tensor tensor) {
    List<Look> looks = new ArrayList<>();
    boolean several = tensor.elements() > 1;
    if (several) {
      looks.add(HEAT_MAP);
      looks.add(HISTOGRAM);
    }
    if (tensor.elements() > 0) {
      looks.add(TABLE);
    }
    if (!ImageLayout.of(tensor.shape()).isEmpty()) {
      looks.add(IMAGE);
    }
    if (several && tensor.shape().rank() > 0) {
      looks.add(PLOT);
    }
    return looks;
  }

  /// What to begin with: pictures where the shape says that it is some.
  static Look first(Tensor tensor) {
    return tensor.elements() == 1
        ? TABLE
        : ImageLayout.isPictures(tensor.shape()) ? IMAGE : HEAT_MAP;
  }
}
