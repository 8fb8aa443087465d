// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.ops.internal.Fourier;

/// Fourier transform by its definition.
final class FourierReference {

  private FourierReference() {}

  static void run(Call call) {
    Cells x = call.in(0);
    Cells y = call.out();
    int axis = Math.toIntExact(call.get(Fourier.AXIS));
    double sign = call.get(Fourier.INVERSE) ? 1 : -1;
    long size = x.sizes()[axis];
    long after = Index.product(x.sizes(), axis + 1, x.rank() - 1);
    for (long i = 0; i < x.elements() / 2; i++) {
      long k = i / after % size;
      long start = i - k * after;
      double re = 0;
      double im = 0;
      for (long n = 0; n < size; n++) {
        double angle = sign * 2 * Math.PI * (k * n % size) / size;
        double real = x.get(2 * (start + n * after));
        double imaginary = x.get(2 * (start + n * after) + 1);
        re += real * Math.cos(angle) - imaginary * Math.sin(angle);
        im += real * Math.sin(angle) + imaginary * Math.cos(angle);
      }
      y.set(2 * i, re);
      y.set(2 * i + 1, im);
    }
  }
}
