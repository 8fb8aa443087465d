// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import java.util.List;

/// Everything about an attribute that is said to people.
record AttributeDetails(
    boolean optional, double min, double max, List<String> choices, String unit, String doc) {

  static final AttributeDetails NONE =
      new AttributeDetails(
          false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(), "", "");

  AttributeDetails asOptional() {
    return new AttributeDetails(true, min, max, choices, unit, doc);
  }

  AttributeDetails range(double least, double most) {
    return new AttributeDetails(optional, least, most, choices, unit, doc);
  }

  AttributeDetails choices(List<String> allowed) {
    return new AttributeDetails(optional, min, max, allowed, unit, doc);
  }

  AttributeDetails unit(String text) {
    return new AttributeDetails(optional, min, max, choices, text, doc);
  }

  AttributeDetails doc(String text) {
    return new AttributeDetails(optional, min, max, choices, unit, text);
  }

  /// The allowed values of an attribute of this kind in words, such as `a number from 0 to 1`.
  String expectation(Attribute.Kind kind) {
    if (!choices.isEmpty()) {
      return (kind == Attribute.Kind.TEXTS ? "a list of " : "one of ") + String.join(", ", choices);
    }
    return noun(kind) + bounds();
  }

  private static String noun(Attribute.Kind kind) {
    return switch (kind) {
      case INT -> "a whole number";
      case FLAG -> "0 or 1";
      case REAL -> "a number";
      case TEXT -> "text";
      case INTS -> "a list of whole numbers";
      case REALS -> "a list of numbers";
      case TEXTS -> "a list of texts";
      case TYPE -> "an element type such as float32";
      case SHAPE -> "a shape such as [\"N\", 784]";
      case TENSOR -> "a tensor literal";
      case BODY -> "a graph of its own";
    };
  }

  private String bounds() {
    boolean low = min != Double.NEGATIVE_INFINITY;
    boolean high = max != Double.POSITIVE_INFINITY;
    if (low && high) {
      return " from " + plain(min) + " to " + plain(max);
    }
    return low ? " of at least " + plain(min) : high ? " of at most " + plain(max) : "";
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
