// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.ops.conv.Conv;
import dev.adjoint.ops.conv.MaxPool;
import dev.adjoint.ops.conv.WindowAxis;
import dev.adjoint.ops.conv.Windows;
import dev.adjoint.ops.internal.ConvInputGradient;
import dev.adjoint.ops.internal.ConvWeightGradient;
import dev.adjoint.ops.internal.WindowSpread;
import dev.adjoint.ops.internal.WindowSum;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Convolution and pooling.
final class WindowPhrases {
  private final Library library;
  private final WindowDefinitions functions;

  private WindowPhrases(Library library) {
    this.library = library;
    this.functions = new WindowDefinitions(library);
  }

  static Phrases into(Phrases phrases) {
    WindowPhrases say = new WindowPhrases(phrases.library());
    phrases.put(Conv.OP, say::conv).put(MaxPool.OP, say::maxPool);
    return phrases
        .put(ConvInputGradient.OP, say::inputGradient)
        .put(ConvWeightGradient.OP, say::weightGradient)
        .put(WindowSum.OP, say::sum)
        .put(WindowSpread.OP, say::spread);
  }

  private Expression conv(Use use) {
    Windows windows = Conv.windows(use.at().attributes(), use.shape(0), use.shape(1));
    Expression whole = product(use, windows);
    if (!use.has(2) || library == Library.TORCH && isPlain(windows)) {
      return whole;
    }
    String bias =
        library == Library.KERAS
            ? "ops.reshape(" + use.arg(2) + ", (-1" + ", 1".repeat(windows.rank()) + "))"
            : use.atom(2) + ".reshape(-1" + ", 1".repeat(windows.rank()) + ")";
    return new Expression(whole.in(Expression.SUM) + " + " + bias, Expression.SUM);
  }

  private Expression product(Use use, Windows windows) {
    long group = use.get(Conv.GROUP);
    if (library == Library.KERAS) {
      return kerasConv(use, windows);
    }
    if (library == Library.TORCH && isPlain(windows)) {
      String bias = use.has(2) ? use.arg(2) : "None";
      return Expression.atom(
          "F.conv%dd(%s, %s, %s, stride=%s, padding=%s, dilation=%s, groups=%d)"
              .formatted(
                  windows.rank(),
                  use.arg(0),
                  use.arg(1),
                  bias,
                  tuple(windows.strides()),
                  tuple(windows.before()),
                  tuple(windows.dilations()),
                  group));
    }
    use.script().need(functions.taps());
    return filtering(use, functions.conv(), windows, WindowAxis::out);
  }

  private Expression kerasConv(Use use, Windows windows) {
    if (windows.rank() < 1 || windows.rank() > 3) {
      throw use.refused("goes along more axes than three");
    }
    String filters =
        java.util.stream.IntStream.range(2, windows.rank() + 2)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", ", "(", ", 1, 0)"));
    return Expression.atom(
        ("ops.conv(%s, ops.transpose(%s, %s), strides=%s, dilation_rate=%s,"
                + " data_format=\"channels_first\")")
            .formatted(
                kerasPadded(use, windows, ""),
                use.arg(1),
                filters,
                tuple(windows.strides()),
                tuple(windows.dilations())));
  }

  /// The image as large as all windows together reach.
  private String kerasPadded(Use use, Windows windows, String fill) {
    if (isPlain(windows) && windows.before().stream().allMatch(pad -> pad == 0)) {
      return use.arg(0);
    }
    use.script().need(KerasWindows.padded());
    List<Long> room =
        windows.each(a -> (a.out() - 1) * a.stride() + (a.kernel() - 1) * a.dilation() + 1);
    return "padded(%s, %s, %s%s)".formatted(use.arg(0), tuple(windows.before()), tuple(room), fill);
  }

  private Expression kerasMaxPool(Use use, Windows windows, boolean places) {
    boolean plain = windows.dilations().stream().allMatch(d -> d == 1) && windows.rank() <= 3;
    if (places || !plain) {
      return ownMaxPool(use, windows);
    }
    return Expression.atom(
        "ops.max_pool(%s, %s, strides=%s, data_format=\"channels_first\")"
            .formatted(
                kerasPadded(use, windows, ", -float(\"inf\")"),
                tuple(windows.each(WindowAxis::kernel)),
                tuple(windows.strides())));
  }

  private Expression maxPool(Use use) {
    if (use.get(MaxPool.STORAGE_ORDER) != 0) {
      throw use.refused("counts places column by column");
    }
    Windows windows = MaxPool.windows(use.at().attributes(), use.shape(0));
    boolean places = use.script().isRead(use.at().outputs().get(1));
    if (library == Library.KERAS) {
      return kerasMaxPool(use, windows, places);
    }
    if (library == Library.TORCH && isPlain(windows) && !places && halfAtMost(windows)) {
      return Expression.atom(
          "F.max_pool%dd(%s, %s, stride=%s, padding=%s, dilation=%s)"
              .formatted(
                  windows.rank(),
                  use.arg(0),
                  tuple(windows.each(WindowAxis::kernel)),
                  tuple(windows.strides()),
                  tuple(windows.before()),
                  tuple(windows.dilations())));
    }
    return ownMaxPool(use, windows);
  }

  private Expression ownMaxPool(Use use, Windows windows) {
    Definition pool = own(use, false, KerasWindows.maxPool(), functions.maxPool());
    return Expression.several(sliding(use, pool, windows, WindowAxis::out).text(), 2);
  }

  private Expression inputGradient(Use use) {
    Windows windows = ConvInputGradient.windows(use.at().attributes(), use.shape(0), use.shape(1));
    Definition gradient =
        own(use, true, KerasWindows.convInputGradient(), functions.convInputGradient());
    return filtering(use, gradient, windows, WindowAxis::in);
  }

  private Expression weightGradient(Use use) {
    if (library == Library.KERAS) {
      throw use.refused("is only in backward passes, which Keras makes by itself");
    }
    Windows windows = ConvWeightGradient.windows(use.at().attributes(), use.shape(0), use.shape(1));
    use.script().need(functions.taps());
    return filtering(use, functions.convWeightGradient(), windows, WindowAxis::kernel);
  }

  private Expression sum(Use use) {
    Windows windows = WindowSum.windows(use.at().attributes(), use.shape(0));
    Definition sum = own(use, false, functions.windowSum(), functions.windowSum());
    return sliding(use, sum, windows, WindowAxis::out);
  }

  private Expression spread(Use use) {
    Windows windows = WindowSpread.windows(use.at().attributes(), use.shape(0));
    Definition spread = own(use, true, KerasWindows.windowSpread(), functions.windowSpread());
    return sliding(use, spread, windows, WindowAxis::in);
  }

  /// A function of ours, after what it calls.
  ///
  /// @param spreads whether it puts something back where windows saw it
  private Definition own(Use use, boolean spreads, Definition keras, Definition others) {
    if (library != Library.KERAS) {
      use.script().need(functions.taps());
      return others;
    }
    use.script().need(functions.kerasTaps());
    use.script().need(spreads ? KerasWindows.spread() : KerasWindows.padded());
    return keras;
  }

  private static Expression sliding(
      Use use, Definition function, Windows windows, ToLongFunction<WindowAxis> size) {
    return use.call(
        function,
        use.arg(0),
        tuple(windows.each(WindowAxis::kernel)),
        tuple(windows.strides()),
        tuple(windows.dilations()),
        tuple(windows.before()),
        tuple(windows.each(size)));
  }

  private static Expression filtering(
      Use use, Definition function, Windows windows, ToLongFunction<WindowAxis> size) {
    return use.call(
        function,
        use.arg(0),
        use.arg(1),
        tuple(windows.strides()),
        tuple(windows.dilations()),
        tuple(windows.before()),
        tuple(windows.each(size)),
        Long.toString(use.get(Conv.GROUP)));
  }

  /// As much padding behind as before, and no more axes than the library's own functions take.
  private static boolean isPlain(Windows windows) {
    return windows.rank() >= 1
        && windows.rank() <= 3
        && windows.axes().stream()
            .allMatch(
                axis ->
                    axis.before() >= 0
                        && axis.after() <= axis.before()
                        && axis.after() > axis.before() - axis.stride());
  }

  /// PyTorch pads a pool by half a window at most.
  private static boolean halfAtMost(Windows windows) {
    return windows.axes().stream().allMatch(axis -> 2 * axis.before() <= axis.kernel());
  }

  private static String tuple(List<Long> numbers) {
    String list = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return numbers.size() == 1 ? "(" + list + ",)" : "(" + list + ")";
  }
}
