// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

/// `y[i] = i`.
final class IotaReference {

  private IotaReference() {}

  static void run(Call call) {
    for (long i = 0; i < call.out().elements(); i++) {
      call.out().setLong(i, i);
    }
  }
}
