// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.Map;

/// Puts sizes in the place of symbolic dimensions, also within products such as `N*4`.
record Symbols(Map<String, Long> sizes) {

  TensorType in(TensorType type) {
    return type.withShape(in(type.shape()));
  }

  Shape in(Shape shape) {
    if (!shape.ranked() || sizes.isEmpty() || shape.isKnown()) {
      return shape;
    }
    return Shape.of(shape.dims().stream().map(this::in).toList());
  }

  Dim in(Dim dim) {
    if (!(dim instanceof Dim.Symbol(String name))) {
      return dim;
    }
    if (sizes.containsKey(name)) {
      return Dim.of(sizes.get(name));
    }
    return name.indexOf('*') < 0 || name.indexOf('(') >= 0 ? dim : product(name);
  }

  private Dim product(String name) {
    Dim product = Dim.ONE;
    for (String factor : name.split("\\*")) {
      boolean number = factor.chars().allMatch(Character::isDigit);
      Dim next = number ? Dim.of(Long.parseLong(factor)) : Dim.of(factor);
      product = product.times(sizes.containsKey(factor) ? Dim.of(sizes.get(factor)) : next);
    }
    return product;
  }
}
