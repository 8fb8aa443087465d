// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.type;

/// Element type and shape of a value on a wire. Prints as `f32[64,784]`.
public record TensorType(DType dtype, Shape shape) {

  public static TensorType of(DType dtype, long... sizes) {
    return new TensorType(dtype, Shape.of(sizes));
  }

  public static TensorType scalar(DType dtype) {
    return new TensorType(dtype, Shape.SCALAR);
  }

  /// Bytes of a dense value of this type; [ArithmeticException] past 2^63.
  public long sizeBytes() {
    return Math.multiplyExact(shape.elements(), dtype.sizeBytes());
  }

  public TensorType withShape(Shape other) {
    return new TensorType(dtype, other);
  }

  public TensorType withDType(DType other) {
    return new TensorType(other, shape);
  }

  /// `64×784 f32`: the form shown to people.
  public String display() {
    return shape.display() + " " + dtype.tag();
  }

  @Override
  public String toString() {
    return dtype.tag() + shape;
  }
}
