// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.recurrent;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import java.util.List;

/// The attributes that all recurrent ops of ONNX have.
final class Settings {

  static final Attribute<String> DIRECTION =
      Attribute.text("direction")
          .defaultsTo("forward")
          .choices("forward", "reverse", "bidirectional")
          .doc("from the first step to the last, back, or both side by side");
  static final Attribute<Long> HIDDEN_SIZE =
      Attribute.integer("hidden_size")
          .optional()
          .range(1, Integer.MAX_VALUE)
          .doc("numbers in the hidden state; follows from R when left out");
  static final Attribute<List<String>> ACTIVATIONS =
      Attribute.texts("activations")
          .optional()
          .doc("functions of the cell, in order, once for each direction");
  static final Attribute<List<Double>> ACTIVATION_ALPHA =
      Attribute.reals("activation_alpha")
          .optional()
          .doc("alpha of the functions that have one, in order");
  static final Attribute<List<Double>> ACTIVATION_BETA =
      Attribute.reals("activation_beta")
          .optional()
          .doc("beta of the functions that have one, in order");
  static final Attribute<Double> CLIP =
      Attribute.real("clip")
          .optional()
          .range(0, Double.MAX_VALUE)
          .doc("bound for what goes into the functions of the gates; none when left out");
  static final Attribute<Long> LAYOUT =
      Attribute.integer("layout")
          .defaultsTo(0L)
          .range(0, 1)
          .doc("0 has time as the first axis, 1 the batch");

  private Settings() {}

  static int directions(Attributes attributes) {
    return attributes.get(DIRECTION).equals("bidirectional") ? 2 : 1;
  }

  /// Whether direction number `index` runs from the last step to the first.
  static boolean backwards(Attributes attributes, int index) {
    return index == 1 || attributes.get(DIRECTION).equals("reverse");
  }

  static boolean batchFirst(Attributes attributes) {
    return attributes.get(LAYOUT) == 1;
  }
}
