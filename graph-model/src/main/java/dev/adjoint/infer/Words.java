// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Subgraph;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Values as diagnostics print them.
final class Words {

  private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};

  private Words() {}

  /// What arrives at a node, such as `64×784 f32 and 128×10 f32`.
  static String arriving(List<Arrival> arrivals) {
    return arrivals.stream()
        .flatMap(a -> a.known().stream())
        .map(TensorType::display)
        .collect(Collectors.joining(" and "));
  }

  static String value(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Int(long i) -> Long.toString(i);
      case AttributeValue.Real(double d) -> Double.toString(d);
      case AttributeValue.Text(String s) -> s;
      case AttributeValue.Ints(List<Long> l) -> l.toString();
      case AttributeValue.Reals(List<Double> l) -> l.toString();
      case AttributeValue.Texts(List<String> l) -> l.toString();
      case AttributeValue.Type(DType t) -> t.label();
      case AttributeValue.Dims(Shape s) -> s.display();
      case AttributeValue.Literal(Tensor t) -> "a tensor " + t.type().display();
      case AttributeValue.Body(Subgraph body) -> body.toString();
      case AttributeValue.Raw(String json) -> json;
    };
  }

  /// A size such as `4.4 TB`, in powers of ten.
  static String bytes(double count) {
    int unit = 0;
    while (count >= 1000 && unit < UNITS.length - 1) {
      count /= 1000;
      unit++;
    }
    String number = String.format(Locale.ROOT, count < 10 ? "%.1f" : "%.0f", count);
    return number.replace(".0", "") + " " + UNITS[unit];
  }
}
