// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.json.AttributeJson;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.json.JsonAt;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Where one graph input takes its rows from, as a training section says it: a path, or an object
/// of `path` or `values` with options.
///
/// @param path of an IDX, `.npy`, `.npz#name` or CSV file, relative to the project; or empty
/// @param values the rows themselves, written in the section; or empty
/// @param test path of the held-out rows
/// @param dtype element type; otherwise that of the input
/// @param scale every value is multiplied by it
/// @param shape of one row; otherwise as in the file
/// @param columns of a CSV file; otherwise all, or `label`
/// @param label true when the rows are class numbers
/// @param classes how many classes there are
/// @param separator of a CSV file; otherwise found out
public record DataSpec(
    Optional<String> path,
    Optional<Tensor> values,
    Optional<String> test,
    Optional<DType> dtype,
    double scale,
    Optional<Shape> shape,
    List<String> columns,
    boolean label,
    OptionalInt classes,
    Optional<Character> separator) {

  private static final Set<String> FIELDS =
      Set.of(
          "path",
          "values",
          "test",
          "dtype",
          "scale",
          "shape",
          "columns",
          "label",
          "classes",
          "separator");

  public DataSpec {
    columns = List.copyOf(columns);
  }

  public static DataSpec ofPath(String path) {
    return new DataSpec(
        Optional.of(path),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        Optional.empty(),
        List.of(),
        false,
        OptionalInt.empty(),
        Optional.empty());
  }

  /// @throws GraphFileException naming the option at fault
  public static DataSpec read(JsonAt at) throws GraphFileException {
    if (at.isText()) {
      return ofPath(at.text());
    }
    at.requireOnly(FIELDS);
    Optional<String> path = text(at, "path");
    Optional<JsonAt> values = at.find("values");
    if (path.isPresent() == values.isPresent()) {
      throw at.fault("a source is either a path or values", "give one of them");
    }
    Optional<DType> dtype = dtype(at);
    Optional<JsonAt> label = at.find("label");
    boolean isLabel = label.isPresent() && label.get().flag();
    Optional<JsonAt> classes = at.find("classes");
    return new DataSpec(
        path,
        values.isPresent() ? Optional.of(tensor(values.get(), dtype, isLabel)) : Optional.empty(),
        text(at, "test"),
        dtype,
        scale(at),
        shape(at),
        columns(at),
        isLabel,
        classes.isPresent()
            ? OptionalInt.of((int) classes.get().wholeNumber(1, Integer.MAX_VALUE))
            : OptionalInt.empty(),
        separator(at));
  }

  private static Tensor tensor(JsonAt at, Optional<DType> dtype, boolean label)
      throws GraphFileException {
    return AttributeJson.tensor(at, dtype.orElse(label ? DType.INT64 : DType.FLOAT32));
  }

  private static Optional<String> text(JsonAt at, String key) throws GraphFileException {
    Optional<JsonAt> found = at.find(key);
    return found.isPresent() ? Optional.of(found.get().text()) : Optional.empty();
  }

  private static Optional<DType> dtype(JsonAt at) throws GraphFileException {
    Optional<JsonAt> found = at.find("dtype");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<DType> dtype = DType.named(found.get().text());
    if (dtype.isEmpty()) {
      throw found.get().expected("an element type such as float32");
    }
    return dtype;
  }

  /// A number, or a fraction such as `"1/255"`, which says what it means.
  private static double scale(JsonAt at) throws GraphFileException {
    Optional<JsonAt> found = at.find("scale");
    if (found.isEmpty()) {
      return 1;
    }
    if (!found.get().isText()) {
      return found.get().number();
    }
    String text = found.get().text();
    if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?/[1-9][0-9]{0,8}")) {
      throw found.get().expected("a number or a fraction such as \"1/255\"");
    }
    int slash = text.indexOf('/');
    return Double.parseDouble(text.substring(0, slash))
        / Double.parseDouble(text.substring(slash + 1));
  }

  private static Optional<Shape> shape(JsonAt at) throws GraphFileException {
    Optional<JsonAt> found = at.find("shape");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<JsonAt> elements = found.get().elements();
    long[] sizes = new long[elements.size()];
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = elements.get(axis).wholeNumber(1, Integer.MAX_VALUE);
    }
    return Optional.of(Shape.of(sizes));
  }

  private static List<String> columns(JsonAt at) throws GraphFileException {
    List<String> columns = new ArrayList<>();
    Optional<JsonAt> found = at.find("columns");
    if (found.isPresent()) {
      for (JsonAt name : found.get().elements()) {
        columns.add(name.text());
      }
    }
    return columns;
  }

  private static Optional<Character> separator(JsonAt at) throws GraphFileException {
    Optional<JsonAt> found = at.find("separator");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String text = found.get().text();
    if (!Set.of(",", ";", "\t").contains(text)) {
      throw found.get().expected("\",\", \";\" or \"\\t\"");
    }
    return Optional.of(text.charAt(0));
  }
}
