// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.type;

import java.util.Optional;

/// Element type of a tensor. Names are ONNX's, tags the short ones shown on wires.
public enum DType {
  FLOAT32("float32", "f32", 4, Kind.FLOATING),
  FLOAT64("float64", "f64", 8, Kind.FLOATING),
  INT64("int64", "i64", 8, Kind.INTEGER),
  INT32("int32", "i32", 4, Kind.INTEGER),
  BOOL("bool", "bool", 1, Kind.BOOLEAN);

  /// The family of values an element belongs to.
  public enum Kind {
    FLOATING,
    INTEGER,
    BOOLEAN
  }

  private final String label;
  private final String tag;
  private final int sizeBytes;
  private final Kind kind;

  DType(String label, String tag, int sizeBytes, Kind kind) {
    this.label = label;
    this.tag = tag;
    this.sizeBytes = sizeBytes;
    this.kind = kind;
  }

  /// ONNX name such as `float32`; also the name in project files.
  public String label() {
    return label;
  }

  /// Short name such as `f32`, shown on wires.
  public String tag() {
    return tag;
  }

  public int sizeBytes() {
    return sizeBytes;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isFloating() {
    return kind == Kind.FLOATING;
  }

  public boolean isInteger() {
    return kind == Kind.INTEGER;
  }

  /// The type called `name` by label or tag, or empty.
  public static Optional<DType> named(String name) {
    for (DType type : values()) {
      if (type.label.equals(name) || type.tag.equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return tag;
  }
}
