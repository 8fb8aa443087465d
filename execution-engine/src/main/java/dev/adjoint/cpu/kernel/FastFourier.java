// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

/// A plan of Fourier transforms of one length: radix 2 (Cooley and Tukey, 1965) where the length is
/// a power of two, else a convolution with a chirp of such a length (Bluestein, 1970). Double
/// precision. Immutable; scratch space belongs to the caller.
final class FastFourier {

  private final int length;
  private final int size;
  private final double[] cos;
  private final double[] sin;
  private final double[] chirpRe;
  private final double[] chirpIm;
  private final double[] filterRe;
  private final double[] filterIm;

  /// @param length at least 1
  FastFourier(int length) {
    this.length = length;
    boolean direct = Integer.bitCount(length) == 1;
    this.size = direct ? length : Integer.highestOneBit(2 * length - 1) << 1;
    this.cos = new double[Math.max(1, size / 2)];
    this.sin = new double[cos.length];
    for (int k = 0; k < cos.length; k++) {
      cos[k] = Math.cos(2 * Math.PI * k / size);
      sin[k] = -Math.sin(2 * Math.PI * k / size);
    }
    int chirp = direct ? 0 : length;
    this.chirpRe = new double[chirp];
    this.chirpIm = new double[chirp];
    this.filterRe = new double[direct ? 0 : size];
    this.filterIm = new double[direct ? 0 : size];
    if (!direct) {
      fillChirp();
    }
  }

  /// `exp(-πi k² / n)`, with `k²` taken modulo `2n`, which keeps the angle small and exact.
  private void fillChirp() {
    for (int k = 0; k < length; k++) {
      double angle = Math.PI * ((long) k * k % (2L * length)) / length;
      chirpRe[k] = Math.cos(angle);
      chirpIm[k] = -Math.sin(angle);
      filterRe[k] = chirpRe[k];
      filterIm[k] = -chirpIm[k];
      if (k > 0) {
        filterRe[size - k] = filterRe[k];
        filterIm[size - k] = filterIm[k];
      }
    }
    radix2(filterRe, filterIm);
  }

  /// Numbers that the arrays of [#transform] must hold.
  int scratch() {
    return size;
  }

  /// Transforms the first numbers of both arrays in place; what lies behind them is overwritten.
  /// Handing the parts in the other order transforms with the other sign.
  void transform(double[] re, double[] im) {
    if (size == length) {
      radix2(re, im);
      return;
    }
    for (int k = 0; k < length; k++) {
      multiply(re, im, k, chirpRe[k], chirpIm[k]);
    }
    java.util.Arrays.fill(re, length, size, 0);
    java.util.Arrays.fill(im, length, size, 0);
    radix2(re, im);
    for (int k = 0; k < size; k++) {
      multiply(re, im, k, filterRe[k], filterIm[k]);
    }
    radix2(im, re);
    for (int k = 0; k < length; k++) {
      multiply(re, im, k, chirpRe[k] / size, chirpIm[k] / size);
    }
  }

  private static void multiply(double[] re, double[] im, int k, double byRe, double byIm) {
    double real = re[k] * byRe - im[k] * byIm;
    im[k] = re[k] * byIm + im[k] * byRe;
    re[k] = real;
  }

  private void radix2(double[] re, double[] im) {
    reverse(re, im);
    for (int half = 1; half < size; half <<= 1) {
      int stride = size / (2 * half);
      for (int block = 0; block < size; block += 2 * half) {
        for (int k = 0; k < half; k++) {
          butterfly(re, im, block + k, block + k + half, k * stride);
        }
      }
    }
  }

  private void butterfly(double[] re, double[] im, int a, int b, int turn) {
    double real = re[b] * cos[turn] - im[b] * sin[turn];
    double imaginary = re[b] * sin[turn] + im[b] * cos[turn];
    re[b] = re[a] - real;
    im[b] = im[a] - imaginary;
    re[a] += real;
    im[a] += imaginary;
  }

  /// Brings the numbers into the order of their reversed bits.
  private void reverse(double[] re, double[] im) {
    int shift = 1 + Integer.numberOfLeadingZeros(size);
    for (int i = 1; i < size; i++) {
      int other = Integer.reverse(i) >>> shift;
      if (i < other) {
        swap(re, i, other);
        swap(im, i, other);
      }
    }
  }

  private static void swap(double[] values, int a, int b) {
    double kept = values[a];
    values[a] = values[b];
    values[b] = kept;
  }
}
