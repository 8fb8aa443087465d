// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

/// How one use of an op is said in Python.
@FunctionalInterface
interface Phrase {
  /// @throws SourceException when this use cannot be said
  Expression say(Use use);
}
