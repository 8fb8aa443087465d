// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.ops.conv.Conv;
import dev.adjoint.ops.conv.Windows;
import dev.adjoint.ops.internal.ConvInputGradient;
import dev.adjoint.ops.internal.ConvWeightGradient;

/// The three ops of a convolution are one sum over batch, filters, channels, windows and taps; they
/// differ in which two operands are multiplied and which one takes the products.
final class ConvReference {

  private ConvReference() {}

  static void forward(Call call) {
    Cells x = call.in(0);
    Cells w = call.in(1);
    Cells y = call.out();
    long plane = Index.product(y.sizes(), 2, y.rank());
    for (long i = 0; i < y.elements(); i++) {
      y.set(i, call.has(2) ? call.in(2).get(i / plane % y.sizes()[1]) : 0);
    }
    Windows windows = Conv.windows(call.attributes(), x.type().shape(), w.type().shape());
    each(windows, x, w, y, (i, k, o) -> y.set(o, y.get(o) + x.get(i) * w.get(k)));
  }

  static void inputGradient(Call call) {
    Cells dy = call.in(0);
    Cells w = call.in(1);
    Cells dx = call.out();
    dx.zero();
    Windows windows =
        ConvInputGradient.windows(call.attributes(), dy.type().shape(), w.type().shape());
    each(windows, dx, w, dy, (i, k, o) -> dx.set(i, dx.get(i) + dy.get(o) * w.get(k)));
  }

  static void weightGradient(Call call) {
    Cells x = call.in(0);
    Cells dy = call.in(1);
    Cells dw = call.out();
    dw.zero();
    Windows windows =
        ConvWeightGradient.windows(call.attributes(), x.type().shape(), dy.type().shape());
    each(windows, x, dw, dy, (i, k, o) -> dw.set(k, dw.get(k) + x.get(i) * dy.get(o)));
  }

  /// Elements of image, filters and result that meet in one product.
  @FunctionalInterface
  private interface Meeting {
    void at(long image, long filter, long result);
  }

  private static void each(Windows windows, Cells x, Cells w, Cells y, Meeting meeting) {
    long seen = w.sizes()[1];
    long taps = windows.taps();
    long filters = y.sizes()[1];
    long channels = x.sizes()[1];
    long filtersInGroup = seen == 0 ? 1 : Math.max(1, filters / (channels / seen));
    for (long o = 0; o < y.elements(); o++) {
      long[] window = Index.coordinates(o % windows.windows(), windows.sizes(a -> a.out()));
      long filter = o / windows.windows() % filters;
      long image = o / windows.windows() / filters;
      for (long k = 0; k < seen * taps; k++) {
        long place = Places.of(windows, window, k % taps);
        if (place >= 0) {
          long channel = filter / filtersInGroup * seen + k / taps;
          long plane = image * channels + channel;
          meeting.at(plane * windows.inputs() + place, filter * seen * taps + k, o);
        }
      }
    }
  }
}
