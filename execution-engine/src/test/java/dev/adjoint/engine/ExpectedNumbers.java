// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.json.GraphFileException;
import dev.adjoint.json.JsonAt;
import dev.adjoint.json.JsonDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Numbers that are too many to stand in code: lists by name, by what they belong to, in a file of
/// the tests' resources.
record ExpectedNumbers(JsonAt root) {

  /// @param file beside this class
  static ExpectedNumbers in(String file) {
    try (InputStream in = ExpectedNumbers.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no file " + file);
      }
      return new ExpectedNumbers(JsonDocument.part(file, in.readAllBytes()).root());
    } catch (IOException | GraphFileException broken) {
      throw new IllegalStateException(file + ": " + broken, broken);
    }
  }

  double[] of(String group, String name) {
    try {
      List<Double> numbers = new ArrayList<>();
      for (JsonAt one : root.get(group).get(name).elements()) {
        numbers.add(one.anyNumber());
      }
      return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    } catch (GraphFileException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
