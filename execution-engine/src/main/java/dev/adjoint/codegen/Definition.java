// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

/// A function that stands above the code that calls it.
///
/// @param text its definition, without a line break at the end
record Definition(String name, String text) {}
