// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.file.Quoted;

/// Steps of a path such as `nodes[3].attributes.axis`; odd keys are quoted, `["a b"]`.
final class JsonPath {

  private JsonPath() {}

  static String member(String key) {
    boolean plain =
        !key.isEmpty()
            && key.length() <= 60
            && key.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '$');
    return plain ? key : "[" + Quoted.of(key) + "]";
  }

  static String element(int index) {
    return "[" + index + "]";
  }

  static String join(String parent, String step) {
    return parent.isEmpty() || step.startsWith("[") ? parent + step : parent + "." + step;
  }
}
