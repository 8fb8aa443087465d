// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.ops.internal.Uniform;

/// Random numbers, each a function of key, salt and place.
final class UniformReference {

  private UniformReference() {}

  static void run(Call call) {
    long key = call.in(0).getLong(0) ^ call.get(Uniform.TURN);
    for (long i = 0; i < call.out().elements(); i++) {
      call.out().set(i, Uniform.at(key, call.get(Uniform.SALT), i));
    }
  }
}
