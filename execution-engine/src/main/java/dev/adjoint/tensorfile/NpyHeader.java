// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorfile;

import dev.adjoint.type.Shape;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dictionary at the head of a `.npy` file. It is read as the one Python literal it may be and
/// never evaluated.
record NpyHeader(ElementFormat format, boolean columnMajor, Shape shape) {

  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s*'(?<key>[a-z_]+)'\\s*:\\s*(?<value>'[^']*'|True|False|\\([0-9L,\\s]*\\)|\\[.*?\\])"
              + "\\s*(?<end>,|(?=\\}))");
  private static final Pattern DESCR = Pattern.compile("([<>=|]?)([a-zA-Z])([0-9]*)");
  private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");

  static NpyHeader parse(String where, String text) throws DataException {
    String body = text.strip();
    if (!body.startsWith("{") || !body.endsWith("}")) {
      throw damaged(where);
    }
    Matcher entry = ENTRY.matcher(body).region(1, body.length());
    Set<String> seen = new HashSet<>();
    String descr = "";
    String order = "";
    String shape = "";
    int at = 1;
    while (entry.lookingAt()) {
      String value = entry.group("value");
      switch (entry.group("key")) {
        case "descr" -> descr = value;
        case "fortran_order" -> order = value;
        case "shape" -> shape = value;
        default -> throw damaged(where);
      }
      if (!seen.add(entry.group("key"))) {
        throw damaged(where);
      }
      at = entry.end();
      entry.region(at, body.length());
    }
    boolean whole = body.substring(at).strip().equals("}") && seen.equals(KEYS);
    if (!whole || !(order.equals("True") || order.equals("False")) || !shape.startsWith("(")) {
      throw damaged(where);
    }
    return new NpyHeader(format(where, descr), order.equals("True"), shape(where, shape));
  }

  private static ElementFormat format(String where, String quoted) throws DataException {
    if (!quoted.startsWith("'")) {
      throw refused(where, "holds records, not numbers", "save one array a file");
    }
    String descr = quoted.substring(1, quoted.length() - 1);
    Matcher parts = DESCR.matcher(descr);
    if (!parts.matches()) {
      throw damaged(where);
    }
    if (parts.group(2).equals("O")) {
      throw refused(
          where, "holds Python objects (pickle)", "objects are never loaded: save numbers");
    }
    ByteOrder order = parts.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return switch (parts.group(2) + parts.group(3)) {
      case "b1" -> new ElementFormat(ElementFormat.Kind.BOOL, 1, order);
      case "f2", "f4", "f8" -> numbers(ElementFormat.Kind.FLOAT, parts, order);
      case "i1", "i2", "i4", "i8" -> numbers(ElementFormat.Kind.SIGNED, parts, order);
      case "u1", "u2", "u4", "u8" -> numbers(ElementFormat.Kind.UNSIGNED, parts, order);
      default ->
          throw refused(
              where,
              "holds elements of type " + descr,
              "save it as float32, float64 or an integer");
    };
  }

  private static ElementFormat numbers(ElementFormat.Kind kind, Matcher parts, ByteOrder order) {
    return new ElementFormat(kind, Integer.parseInt(parts.group(3)), order);
  }

  private static Shape shape(String where, String tuple) throws DataException {
    List<Long> sizes = new ArrayList<>();
    String inner = tuple.substring(1, tuple.length() - 1).strip();
    if (inner.isEmpty()) {
      return Shape.SCALAR;
    }
    if (!inner.contains(",")) {
      throw damaged(where);
    }
    for (String size : inner.replaceFirst(",\\s*$", "").split(",", -1)) {
      try {
        sizes.add(Long.parseLong(size.strip().replaceFirst("L$", "")));
      } catch (NumberFormatException noSize) {
        throw damaged(where);
      }
    }
    return Shape.of(sizes.stream().mapToLong(Long::longValue).toArray());
  }

  private static DataException damaged(String where) {
    return refused(where, "has a damaged .npy header", "save it again with numpy.save");
  }

  private static DataException refused(String where, String reason, String remedy) {
    return new DataException(where, reason, remedy);
  }
}
