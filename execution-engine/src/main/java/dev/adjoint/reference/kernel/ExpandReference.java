// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

/// Repeats the input along the axes on which it has size 1.
final class ExpandReference {

  private ExpandReference() {}

  static void run(Call call) {
    Cells out = call.out();
    for (long i = 0; i < out.elements(); i++) {
      long[] at = Index.coordinates(i, out.sizes());
      out.setFrom(i, call.in(0), Index.flat(at, call.in(0).sizes()));
    }
  }
}
