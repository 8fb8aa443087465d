// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

/// How long a session took to compile what it ran, as measured.
///
/// @param plans how many were made: one for every kind of run and every set of shapes
/// @param nanos for all of them, memory and kernels included
public record CompileTime(int plans, long nanos) {
  public static final CompileTime NONE = new CompileTime(0, 0);

  CompileTime plus(CompileTime more) {
    return new CompileTime(plans + more.plans, nanos + more.nanos);
  }
}
