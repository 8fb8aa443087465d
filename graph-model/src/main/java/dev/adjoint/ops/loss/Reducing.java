// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.loss;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.reduce.ReduceMean;
import dev.adjoint.ops.reduce.Reduction;
import java.util.stream.LongStream;

/// How a loss of many elements becomes one number: the `reduction` attribute of the losses.
final class Reducing {

  static final Attribute<String> REDUCTION =
      Attribute.text("reduction")
          .defaultsTo("mean")
          .choices("none", "sum", "mean")
          .doc("none keeps every element, sum adds them, mean divides the sum by their weight");

  private Reducing() {}

  /// The sum of all elements, a scalar.
  static Value total(Formula f, Value elements) {
    return f.sum(elements, false, LongStream.range(0, elements.rank()).toArray());
  }

  /// `reduction` applied where all elements weigh the same; the mean of no elements is NaN.
  static Value apply(Formula f, String reduction, Value elements) {
    return switch (reduction) {
      case "none" -> elements;
      case "sum" -> total(f, elements);
      default -> mean(f, elements);
    };
  }

  /// The count is a constant where it is known; a graph with an open batch size leaves it to the
  /// op.
  private static Value mean(Formula f, Value elements) {
    return elements.shape().isKnown()
        ? f.div(total(f, elements), f.scalar(elements.shape().elements(), elements))
        : f.emit().emit(ReduceMean.OP, Attributes.of(Reduction.KEEPDIMS, false), elements);
  }
}
