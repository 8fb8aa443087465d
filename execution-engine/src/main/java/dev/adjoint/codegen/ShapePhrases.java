// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.ops.Axes;
import dev.adjoint.ops.internal.GatherGradient;
import dev.adjoint.ops.internal.Parts;
import dev.adjoint.ops.internal.SliceGradient;
import dev.adjoint.ops.shape.Cast;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.ops.shape.Expand;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.ops.shape.OneHot;
import dev.adjoint.ops.shape.Reshape;
import dev.adjoint.ops.shape.Slice;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Moving elements about. What libraries call differently is given by name.
final class ShapePhrases {
  private final Library library;

  private ShapePhrases(Library library) {
    this.library = library;
  }

  /// @param transpose the function or method that permutes all axes
  /// @param expand the function that stretches to a shape
  /// @param concat the function that joins along an axis
  static Phrases into(Phrases phrases, String transpose, String expand, String concat) {
    ShapePhrases say = new ShapePhrases(phrases.library());
    String module = phrases.library().module();
    return phrases
        .put(Reshape.OP, say::reshape)
        .put(Transpose.OP, use -> say.transpose(use, transpose))
        .put(Expand.OP, use -> say.expand(use, module + "." + expand))
        .put(Parts.OP, use -> say.parts(use))
        .put(Concat.OP, use -> say.concat(use, module + "." + concat))
        .put(Slice.OP, say::slice)
        .put(Gather.OP, say::gather)
        .put(Cast.OP, say::cast)
        .put(OneHot.OP, say::oneHot)
        .put(SliceGradient.OP, say::placed)
        .put(GatherGradient.OP, say::scattered);
  }

  private Expression reshape(Use use) {
    // A method is shorter, but a plain number has none.
    if (library == Library.KERAS || use.shape(0).rank() == 0) {
      return Expression.atom(
          library.module() + ".reshape(" + use.arg(0) + ", " + use.tuple(use.result()) + ")");
    }
    String sizes = use.result().rank() == 0 ? "()" : use.sizes(use.result());
    return Expression.atom(use.atom(0) + ".reshape(" + sizes + ")");
  }

  private Expression transpose(Use use, String function) {
    List<Long> perm = Transpose.perm(use.at().attributes(), use.shape(0).rank());
    if (perm.equals(List.of(1L, 0L)) && library != Library.KERAS) {
      return Expression.atom(use.atom(0) + ".T");
    }
    String axes = perm.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return Expression.atom(
        library.module() + "." + function + "(" + use.arg(0) + ", (" + axes + "))");
  }

  /// A number stretched is an array filled with it.
  private Expression expand(Use use, String function) {
    String shape = use.tuple(use.result());
    Tensor number = use.constant(0).filter(t -> t.elements() == 1).orElse(null);
    DType dtype = use.at().outputs().getFirst().type().dtype();
    if (number == null) {
      return Expression.atom(function + "(" + use.arg(0) + ", " + shape + ")");
    }
    String kind = ", dtype=" + library.dtype(dtype) + ")";
    double value = number.get(0);
    String start = library.module() + (value == 0 ? ".zeros(" : value == 1 ? ".ones(" : ".full(");
    String middle = value == 0 || value == 1 ? "" : ", " + Literals.number(number, 0);
    return Expression.atom(start + shape + middle + kind);
  }

  private Expression concat(Use use, String function) {
    String parts = use.args().stream().map(Expression::text).collect(Collectors.joining(", "));
    int axis = Axes.index(use.get(Concat.AXIS), use.result().rank());
    return Expression.atom(function + "([" + parts + "], " + library.axis() + "=" + axis + ")");
  }

  private Expression parts(Use use) {
    int axis = Math.toIntExact(use.get(Parts.AXIS));
    List<Long> sizes = use.get(Parts.SIZES);
    StringBuilder all = new StringBuilder();
    long start = 0;
    for (long size : sizes) {
      String range = start + ":" + (start + size);
      all.append(all.isEmpty() ? "" : ", ").append(use.atom(0)).append(Indexing.along(axis, range));
      start += size;
    }
    return Expression.several(all.toString(), sizes.size());
  }

  private Expression slice(Use use) {
    var ranges =
        Slice.ranges(
            use.shape(0),
            Tensor.vector(use.known(1)),
            Tensor.vector(use.known(2)),
            use.has(3) ? use.constant(3) : Optional.empty(),
            use.has(4) ? use.constant(4) : Optional.empty());
    long[] starts = ranges.stream().mapToLong(range -> range.start()).toArray();
    long[] steps = ranges.stream().mapToLong(range -> range.step()).toArray();
    return Expression.atom(
        use.atom(0) + "[" + subscript(use, starts, steps, use.shape(0), use.result()) + "]");
  }

  private void requireForwards(Use use, long[] steps) {
    if (library == Library.TORCH && Arrays.stream(steps).anyMatch(step -> step < 0)) {
      throw use.refused("slices backwards");
    }
  }

  private String subscript(Use use, long[] starts, long[] steps, Shape whole, Shape part) {
    requireForwards(use, steps);
    String text = Indexing.ranges(whole.sizes(), starts, steps, part.sizes());
    return text.isEmpty() ? "..." : text;
  }

  private Expression gather(Use use) {
    int axis = Axes.index(use.get(Gather.AXIS), use.shape(0).rank());
    if (library == Library.KERAS) {
      return Expression.atom("ops.take(" + use.arg(0) + ", " + use.arg(1) + ", axis=" + axis + ")");
    }
    return Expression.atom(use.atom(0) + Indexing.along(axis, index(use)));
  }

  /// PyTorch takes only long integers as indices.
  private String index(Use use) {
    boolean narrow = use.at().inputs().get(1).type().dtype() == DType.INT32;
    return library == Library.TORCH && narrow ? use.atom(1) + ".long()" : use.arg(1);
  }

  private Expression cast(Use use) {
    if (use.shape(0).rank() == 0 && use.constant(0).isPresent()) {
      String number = Literals.number(use.constant(0).get().as(use.get(Cast.TO)), 0);
      return new Expression(number, number.startsWith("-") ? Expression.SIGN : Expression.ATOM);
    }
    String dtype = library.dtype(use.get(Cast.TO));
    if (library == Library.KERAS) {
      return Expression.atom("ops.cast(" + use.arg(0) + ", " + dtype + ")");
    }
    String method = library == Library.TORCH ? ".to(" : ".astype(";
    return Expression.atom(use.atom(0) + method + dtype + ")");
  }

  private Expression oneHot(Use use) {
    String[] values = values(use);
    int rank = use.shape(0).rank();
    if (OneHot.axis(use.at().attributes(), rank) != rank) {
      throw use.refused("puts the classes on an inner axis");
    }
    DType dtype = use.at().outputs().getFirst().type().dtype();
    String depth = use.script().sizes().text(use.known(1)[0]);
    return use.call(
        Definitions.oneHot(library), use.arg(0), depth, values[0], values[1], library.dtype(dtype));
  }

  /// What stands for no and for yes.
  private static String[] values(Use use) {
    return use.constant(2)
        .map(v -> new String[] {Literals.number(v, 0), Literals.number(v, 1)})
        .orElseGet(() -> new String[] {use.atom(2) + "[0]", use.atom(2) + "[1]"});
  }

  private Expression placed(Use use) {
    long[] starts = longs(use.get(SliceGradient.STARTS));
    long[] steps = longs(use.get(SliceGradient.STEPS));
    requireForwards(use, steps);
    String where = Indexing.slices(use.result().sizes(), starts, steps, use.shape(0).sizes());
    if (library == Library.KERAS) {
      throw use.refused("is only in backward passes, which Keras makes by itself");
    }
    return use.call(Definitions.placed(library), use.arg(0), use.tuple(use.result()), where);
  }

  private Expression scattered(Use use) {
    int axis = Axes.index(use.get(GatherGradient.AXIS), use.result().rank());
    return use.call(
        Definitions.scattered(library),
        use.arg(0),
        use.tuple(use.result()),
        Integer.toString(axis),
        index(use));
  }

  private static long[] longs(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }
}
