// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Small tensors as people type them: `2.5`, `[1, 2, 3]`, `[[1, 2], [3, 4]]`. Rows must be of one
/// length.
final class TensorText {
  private static final Pattern TOKEN = Pattern.compile("[\\[\\]]|[^\\[\\],\\s]+");

  private final List<Double> numbers = new ArrayList<>();
  private final List<Long> sizes = new ArrayList<>();
  private final List<Long> counts = new ArrayList<>();
  private int leaf = -1;
  private boolean sound = true;

  private TensorText() {}

  static String of(Tensor tensor) {
    StringBuilder text = new StringBuilder();
    write(tensor, 0, 0, text);
    return text.toString();
  }

  /// Writes the part of `tensor` that begins at element `from`; returns where the next begins.
  private static long write(Tensor tensor, int axis, long from, StringBuilder text) {
    long[] sizes = tensor.shape().sizes();
    if (axis == sizes.length) {
      text.append(AttributeText.number(tensor.get(from)));
      return from + 1;
    }
    text.append('[');
    long at = from;
    for (long i = 0; i < sizes[axis]; i++) {
      text.append(i == 0 ? "" : ", ");
      at = write(tensor, axis + 1, at, text);
    }
    text.append(']');
    return at;
  }

  /// A tensor of that element type, or empty when the text means none. Numbers without brackets are
  /// a row, a single one a scalar.
  static Optional<Tensor> parse(String text, DType dtype) {
    String plain = text.replace('−', '-').strip();
    boolean bare = !plain.startsWith("[");
    boolean row = bare && plain.matches(".*[,\\s].*");
    return new TensorText().read(row ? "[" + plain + "]" : plain, dtype);
  }

  private Optional<Tensor> read(String text, DType dtype) {
    Matcher matcher = TOKEN.matcher(text);
    int closed = 0;
    while (sound && matcher.find()) {
      switch (matcher.group()) {
        case "[" -> {
          sound = closed == 0 || !counts.isEmpty();
          counts.add(0L);
        }
        case "]" -> {
          close();
          closed++;
        }
        default -> number(matcher.group());
      }
    }
    if (!sound || !counts.isEmpty() || (leaf < 0 && closed == 0)) {
      return Optional.empty();
    }
    Shape shape = Shape.of(sizes.stream().mapToLong(Long::longValue).toArray());
    return shape.elements() == numbers.size()
        ? Optional.of(Tensor.of(dtype, shape, i -> numbers.get((int) i)))
        : Optional.empty();
  }

  /// A list ends: it must be as long as the others at its depth.
  private void close() {
    if (counts.isEmpty()) {
      sound = false;
      return;
    }
    int depth = counts.size() - 1;
    long length = counts.removeLast();
    while (sizes.size() <= depth) {
      sizes.add(-1L);
    }
    sound = sizes.get(depth) == -1 || sizes.get(depth) == length;
    sizes.set(depth, length);
    if (depth > 0) {
      counts.set(depth - 1, counts.get(depth - 1) + 1);
    }
  }

  private void number(String text) {
    try {
      double value = Double.parseDouble(text);
      sound = leaf < 0 || (leaf == counts.size() && leaf > 0);
      leaf = counts.size();
      numbers.add(value);
      if (!counts.isEmpty()) {
        counts.set(counts.size() - 1, counts.getLast() + 1);
      }
    } catch (NumberFormatException noNumber) {
      sound = false;
    }
  }
}
