// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.ops.internal.CoordinatePlaces;
import dev.adjoint.ops.internal.ElementPlaces;
import dev.adjoint.ops.internal.ScatterRows;
import dev.adjoint.ops.internal.TopKIndices;

/// Places that are computed: where indices point, where the best elements stand, what goes there.
final class PlacePhrases {
  private PlacePhrases() {}

  static Phrases into(Phrases phrases) {
    Library library = phrases.library();
    return phrases
        .put(ElementPlaces.OP, use -> elements(use, library))
        .put(CoordinatePlaces.OP, use -> coordinates(use, library))
        .put(ScatterRows.OP, use -> scatter(use, library))
        .put(TopKIndices.OP, use -> best(use, library));
  }

  private static Expression elements(Use use, Library library) {
    String rows =
        library == Library.KERAS
            ? "ops.reshape(ops.cast(ops.arange(indices.shape[a]), indices.dtype),"
                + " (-1,) + (1,) * (len(shape) - a - 1))"
            : library.module()
                + ".arange(indices.shape[a]).reshape((-1,) + (1,) * (len(shape) - a - 1))";
    Definition definition =
        new Definition(
            "element_places",
            """
            def element_places(indices, shape, axis):
                indices, places = %s, 0
                for a, size in enumerate(shape):
                    row = %s
                    places = places * size + (indices %% size if a == axis else row)
                return places\
            """
                .formatted(library == Library.TORCH ? "indices.long()" : "indices", rows));
    return use.call(
        definition,
        use.arg(0),
        use.tuple(use.get(ElementPlaces.SHAPE)),
        Long.toString(use.get(ElementPlaces.AXIS)));
  }

  private static Expression coordinates(Use use, Library library) {
    String repeat = library == Library.TORCH ? "repeat_interleave" : "repeat";
    String counted = library == Library.KERAS ? "ops.cast(%s, indices.dtype)" : "%s";
    Definition definition =
        new Definition(
            "coordinate_places",
            """
            def coordinate_places(indices, shape, groups):
                row, rows = 0 * indices[:, 0], 1
                for a, size in enumerate(shape):
                    row, rows = row * size + indices[:, a] %% size, rows * size
                group = %1$s.%2$s(%3$s, indices.shape[0] // groups)
                return group * rows + row\
            """
                .formatted(
                    library.module(),
                    repeat,
                    counted.formatted(library.module() + ".arange(groups)")));
    return use.call(
        definition,
        use.arg(0),
        use.tuple(use.get(CoordinatePlaces.SHAPE)),
        Long.toString(use.get(CoordinatePlaces.GROUPS)));
  }

  private static Expression scatter(Use use, Library library) {
    String reduction = use.get(ScatterRows.REDUCTION);
    return switch (use.script().dialect()) {
      case NUMPY -> numpy(use, reduction);
      case PYTORCH -> torch(use, reduction);
      case KERAS -> keras(use, reduction);
    };
  }

  /// Keras puts in place what takes the place of something, and reduces rows of one place.
  private static Expression keras(Use use, String reduction) {
    String rows =
        use.arg(2) + ", " + use.arg(1) + ", " + use.script().sizes().text(use.shape(0).sizes()[0]);
    return Expression.atom(
        switch (reduction) {
          case "add" -> "ops.add(" + use.arg(0) + ", ops.segment_sum(" + rows + "))";
          case "max" -> "ops.maximum(" + use.arg(0) + ", ops.segment_max(" + rows + "))";
          case "min" ->
              "ops.minimum("
                  + use.arg(0)
                  + ", -ops.segment_max(-"
                  + use.in(2, Expression.SIGN)
                  + rows.substring(use.arg(2).length())
                  + "))";
          case "mul" -> throw use.refused("multiplies rows of one place");
          default ->
              "ops.scatter_update(%s, ops.expand_dims(%s, 1), %s)"
                  .formatted(use.arg(0), use.arg(1), use.arg(2));
        });
  }

  private static Expression numpy(Use use, String reduction) {
    String put =
        switch (reduction) {
          case "add" -> "np.add.at(whole, places, rows)";
          case "mul" -> "np.multiply.at(whole, places, rows)";
          case "max" -> "np.maximum.at(whole, places, rows)";
          case "min" -> "np.minimum.at(whole, places, rows)";
          default -> "whole[places] = rows";
        };
    String name = reduction.equals("none") ? "put_rows" : reduction + "_rows";
    Definition definition =
        new Definition(
            name,
            """
            def %s(data, places, rows):
                whole = data.copy()
                %s
                return whole\
            """
                .formatted(name, put));
    return use.call(definition, use.arg(0), use.arg(1), use.arg(2));
  }

  private static Expression torch(Use use, String reduction) {
    String end =
        switch (reduction) {
          case "add" -> ".index_add(0, %s, %s)";
          case "mul" -> ".index_reduce(0, %s, %s, \"prod\")";
          case "max" -> ".index_reduce(0, %s, %s, \"amax\")";
          case "min" -> ".index_reduce(0, %s, %s, \"amin\")";
          default -> ".index_put((%s,), %s)";
        };
    return Expression.atom(use.atom(0) + end.formatted(use.arg(1), use.arg(2)));
  }

  private static Expression best(Use use, Library library) {
    String axis = Long.toString(use.get(TopKIndices.AXIS));
    String count = Long.toString(use.get(TopKIndices.K));
    boolean largest = use.get(TopKIndices.LARGEST);
    if (library == Library.TORCH) {
      return Expression.atom(
          "torch.sort(%s, dim=%s, descending=%s, stable=True).indices.narrow(%s, 0, %s)"
              .formatted(use.arg(0), axis, largest ? "True" : "False", axis, count));
    }
    if (library == Library.KERAS) {
      String order = (largest ? "-" : "") + use.in(0, Expression.SIGN);
      return Expression.atom(
          "ops.cast(ops.take(ops.argsort(%s, axis=%s), ops.arange(%s), axis=%s), \"int64\")"
              .formatted(order, axis, count, axis));
    }
    String sorted = (largest ? "-" : "") + use.in(0, Expression.SIGN);
    return Expression.atom(
        "np.take(np.argsort(%s, axis=%s, kind=\"stable\"), range(%s), axis=%s)"
            .formatted(sorted, axis, count, axis));
  }
}
