// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

/// Functions for everything that slides a window, written once for any number of axes: a loop over
/// the places in a window, each of them an array of what all windows see there.
final class WindowDefinitions {
  private final Library library;

  WindowDefinitions(Library library) {
    this.library = library;
  }

  private Definition of(String name, String text) {
    return new Definition(name, text.formatted(library.module()));
  }

  private static final String TAPS =
      """
      import itertools


      def taps(kernel, strides, dilations, sizes):
          for at in itertools.product(*map(range, kernel)):
              yield at, tuple(
                  slice(a * d, a * d + (o - 1) * s + 1, s)
                  for a, d, s, o in zip(at, dilations, strides, sizes)
              )


      def room(kernel, strides, dilations, sizes):
          parts = zip(kernel, strides, dilations, sizes)
          return tuple((o - 1) * s + (k - 1) * d + 1 for k, s, d, o in parts)\
      """;

  private static final String PADDED =
      """


      def padded(x, before, room, fill=0):
          whole = %1$s.full(tuple(x.shape[:2]) + room, fill, dtype=x.dtype)
          sizes = x.shape[2:]
          part = tuple(slice(0, max(0, min(n, r - b))) for n, b, r in zip(sizes, before, room))
          place = tuple(slice(b, b + p.stop) for b, p in zip(before, part))
          whole[(..., *place)] = x[(..., *part)]
          return whole\
      """;

  /// What the others call; goes before them.
  Definition taps() {
    return of("taps", TAPS + "\n" + PADDED);
  }

  /// The same for Keras, without what writes into an array.
  Definition kerasTaps() {
    return of("taps", TAPS);
  }

  Definition conv() {
    return of(
        "conv",
        """
        def conv(x, w, strides, dilations, before, sizes, group):
            kernel = w.shape[2:]
            seen = padded(x, before, room(kernel, strides, dilations, sizes))
            seen = seen.reshape(x.shape[0], group, x.shape[1] // group, *seen.shape[2:])
            w = w.reshape(group, w.shape[0] // group, *w.shape[1:])
            y = 0
            for at, place in taps(kernel, strides, dilations, sizes):
                tap = w[(..., *at)]
                y = y + %1$s.einsum("ngc...,goc->ngo...", seen[(..., *place)], tap)
            return y.reshape(x.shape[0], -1, *sizes)\
        """);
  }

  Definition convInputGradient() {
    return of(
        "conv_input_gradient",
        """
        def conv_input_gradient(dy, w, strides, dilations, before, sizes, group):
            kernel, seen = w.shape[2:], dy.shape[2:]
            dy = dy.reshape(dy.shape[0], group, dy.shape[1] // group, *seen)
            w = w.reshape(group, w.shape[0] // group, *w.shape[1:])
            parts = zip(room(kernel, strides, dilations, seen), before, sizes)
            extent = tuple(max(r, b + n) for r, b, n in parts)
            dx = %1$s.zeros((dy.shape[0], group, w.shape[2]) + extent, dtype=dy.dtype)
            for at, place in taps(kernel, strides, dilations, seen):
                tap = w[(..., *at)]
                dx[(..., *place)] += %1$s.einsum("ngo...,goc->ngc...", dy, tap)
            dx = dx[(..., *(slice(b, b + n) for b, n in zip(before, sizes)))]
            return dx.reshape(dy.shape[0], -1, *sizes)\
        """);
  }

  Definition convWeightGradient() {
    return of(
        "conv_weight_gradient",
        """
        def conv_weight_gradient(x, dy, strides, dilations, before, sizes, group):
            n, seen = x.shape[0], dy.shape[2:]
            x = padded(x, before, room(sizes, strides, dilations, seen))
            x = x.reshape(n, group, x.shape[1] // group, *x.shape[2:])
            dy = dy.reshape(n, group, dy.shape[1] // group, -1)
            dw = %1$s.zeros((group, dy.shape[2], x.shape[2]) + tuple(sizes), dtype=x.dtype)
            for at, place in taps(sizes, strides, dilations, seen):
                part = x[(..., *place)].reshape(n, group, x.shape[2], -1)
                dw[(..., *at)] = %1$s.einsum("ngcp,ngop->goc", part, dy)
            return dw.reshape(-1, x.shape[2], *sizes)\
        """);
  }

  Definition windowSum() {
    return of(
        "window_sum",
        """
        def window_sum(x, kernel, strides, dilations, before, sizes):
            seen = padded(x, before, room(kernel, strides, dilations, sizes))
            return sum(seen[(..., *p)] for _, p in taps(kernel, strides, dilations, sizes))\
        """);
  }

  Definition windowSpread() {
    return of(
        "window_spread",
        """
        def window_spread(y, kernel, strides, dilations, before, sizes):
            parts = zip(room(kernel, strides, dilations, y.shape[2:]), before, sizes)
            extent = tuple(max(r, b + n) for r, b, n in parts)
            x = %1$s.zeros(tuple(y.shape[:2]) + extent, dtype=y.dtype)
            for _, place in taps(kernel, strides, dilations, y.shape[2:]):
                x[(..., *place)] += y
            return x[(..., *(slice(b, b + n) for b, n in zip(before, sizes)))]\
        """);
  }

  Definition maxPool() {
    String size = library == Library.TORCH ? "x.numel()" : "x.size";
    return of(
        "max_pool",
        """
        def max_pool(x, kernel, strides, dilations, before, sizes):
            extent = room(kernel, strides, dilations, sizes)
            seen = padded(x, before, extent, -float("inf"))
            index = padded(%1$s.arange(SIZE).reshape(x.shape), before, extent)
            y, where = None, None
            for _, place in taps(kernel, strides, dilations, sizes):
                v, i = seen[(..., *place)], index[(..., *place)]
                better = v > y if y is not None else v == v
                y = %1$s.where(better, v, y) if y is not None else v
                where = %1$s.where(better, i, where) if where is not None else i
            return y, where\
        """
            .replace("SIZE", size));
  }
}
