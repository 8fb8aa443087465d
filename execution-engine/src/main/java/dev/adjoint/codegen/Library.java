// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.type.DType;

/// What differs from one library to the next in the plainest things.
///
/// @param module `np`
/// @param axis the word for an axis: `axis` or `dim`
/// @param keep the word that keeps reduced axes
record Library(String module, String axis, String keep) {
  static final Library NUMPY = new Library("np", "axis", "keepdims");
  static final Library TORCH = new Library("torch", "dim", "keepdim");
  static final Library KERAS = new Library("ops", "axis", "keepdims");

  String dtype(DType dtype) {
    String name =
        switch (dtype) {
          case BOOL -> this == TORCH ? "bool" : "bool_";
          default -> dtype.label();
        };
    return this == KERAS ? "\"" + dtype.label() + "\"" : module + "." + name;
  }
}
