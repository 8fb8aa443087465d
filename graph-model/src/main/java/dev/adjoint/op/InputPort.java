// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

/// An input of an op. Ports with the same `variable` (such as `T`) carry the same element type;
/// with an empty variable every wire has its own. Only the last input may be variadic: it stands
/// for any number of wires from `minimum` up.
public record InputPort(
    String name, String variable, TypeSet types, boolean optional, boolean variadic, int minimum) {}
