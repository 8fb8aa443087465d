// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

/// An output of an op. A variadic output (only `Gradients` and `Split` have one) has as many values
/// as [OpDef#outputCount] says.
public record OutputPort(String name, TypeRule typeRule, boolean variadic) {}
