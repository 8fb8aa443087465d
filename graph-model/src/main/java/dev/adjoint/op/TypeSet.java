// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.DType;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The element types a port accepts, with a name for messages.
public record TypeSet(String name, Set<DType> types) {

  public static final TypeSet FLOATING =
      new TypeSet("a floating type", EnumSet.of(DType.FLOAT32, DType.FLOAT64));
  public static final TypeSet INTEGER =
      new TypeSet("an integer type", EnumSet.of(DType.INT32, DType.INT64));
  public static final TypeSet NUMERIC =
      new TypeSet(
          "a number type", EnumSet.of(DType.FLOAT32, DType.FLOAT64, DType.INT32, DType.INT64));
  public static final TypeSet BOOLEAN = new TypeSet("bool", EnumSet.of(DType.BOOL));
  public static final TypeSet INT64 = new TypeSet("int64", EnumSet.of(DType.INT64));
  public static final TypeSet ANY = new TypeSet("any type", EnumSet.allOf(DType.class));

  public TypeSet {
    types = Set.copyOf(types);
  }

  public boolean accepts(DType type) {
    return types.contains(type);
  }

  @Override
  public String toString() {
    return name
        + " ("
        + types.stream().sorted().map(DType::tag).collect(Collectors.joining(", "))
        + ")";
  }
}
