// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

/// The functions of [WindowDefinitions] for Keras, whose arrays nobody writes into: what others add
/// in place is stretched, padded and summed.
final class KerasWindows {
  private KerasWindows() {}

  /// What the others call; goes before them.
  static Definition padded() {
    return new Definition(
        "padded",
        """
        def padded(x, before, room, fill=0):
            sizes = x.shape[2:]
            part = tuple(slice(0, max(0, min(n, r - b))) for n, b, r in zip(sizes, before, room))
            x = x[(..., *part)]
            after = [r - b - n for r, b, n in zip(room, before, x.shape[2:])]
            return ops.pad(x, [(0, 0), (0, 0), *zip(before, after)], constant_values=fill)\
        """);
  }

  static Definition maxPool() {
    return new Definition(
        "max_pool",
        """
        def max_pool(x, kernel, strides, dilations, before, sizes):
            extent = room(kernel, strides, dilations, sizes)
            seen = padded(x, before, extent, -float("inf"))
            index = padded(ops.reshape(ops.arange(ops.size(x)), x.shape), before, extent)
            y, where = None, None
            for _, place in taps(kernel, strides, dilations, sizes):
                v, i = seen[(..., *place)], index[(..., *place)]
                better = v > y if y is not None else v == v
                y = ops.where(better, v, y) if y is not None else v
                where = ops.where(better, i, where) if where is not None else i
            return y, ops.cast(where, "int64")\
        """);
  }

  /// Puts what one place in a window gives where the window saw it.
  static Definition spread() {
    return new Definition(
        "spread",
        """
        def spread(y, at, strides, dilations, extent):
            for axis, (a, d, s, n) in enumerate(zip(at, dilations, strides, extent), start=2):
                shape = y.shape
                pads = [(0, 0)] * (len(shape) + 1)
                pads[axis + 1] = (0, s - 1)
                y = ops.pad(ops.expand_dims(y, axis + 1), pads)
                y = ops.reshape(y, (-1, *shape[1:axis], shape[axis] * s, *shape[axis + 1 :]))
                length = (shape[axis] - 1) * s + 1
                y = y[(slice(None),) * axis + (slice(0, length),)]
                pads = [(0, 0)] * len(shape)
                pads[axis] = (a * d, n - a * d - length)
                y = ops.pad(y, pads)
            return y\
        """);
  }

  static Definition windowSpread() {
    return new Definition(
        "window_spread",
        """
        def window_spread(y, kernel, strides, dilations, before, sizes):
            parts = zip(room(kernel, strides, dilations, y.shape[2:]), before, sizes)
            extent = tuple(max(r, b + n) for r, b, n in parts)
            places = itertools.product(*map(range, kernel))
            x = sum(spread(y, at, strides, dilations, extent) for at in places)
            return x[(..., *(slice(b, b + n) for b, n in zip(before, sizes)))]\
        """);
  }

  static Definition convInputGradient() {
    return new Definition(
        "conv_input_gradient",
        """
        def conv_input_gradient(dy, w, strides, dilations, before, sizes, group):
            kernel, seen = w.shape[2:], dy.shape[2:]
            dy = ops.reshape(dy, (-1, group, dy.shape[1] // group, *seen))
            w = ops.reshape(w, (group, w.shape[0] // group, *w.shape[1:]))
            parts = zip(room(kernel, strides, dilations, seen), before, sizes)
            extent = tuple(max(r, b + n) for r, b, n in parts)
            dx = 0
            for at in itertools.product(*map(range, kernel)):
                part = ops.einsum("ngo...,goc->ngc...", dy, w[(..., *at)])
                part = ops.reshape(part, (-1, group * w.shape[2], *seen))
                dx = dx + spread(part, at, strides, dilations, extent)
            return dx[(..., *(slice(b, b + n) for b, n in zip(before, sizes)))]\
        """);
  }
}
