// SPDX-License-Identifier: Apache-2.0
/// From a graph to a plan: lowering to primitives on bound shapes, autodiff as graph to graph,
/// passes with verifiers between them, planned memory. The order of passes is the list in
/// [Compiler].
@NullMarked
package dev.adjoint.compile;

import org.jspecify.annotations.NullMarked;
