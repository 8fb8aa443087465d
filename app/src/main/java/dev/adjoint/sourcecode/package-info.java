// SPDX-License-Identifier: Apache-2.0
/// The graph as source code, in NumPy, PyTorch and Keras side by side, as it is being drawn. Made
/// off the window's thread by the engine's `codegen`; what is selected in the graph is lit in the
/// code.
@NullMarked
package dev.adjoint.sourcecode;

import org.jspecify.annotations.NullMarked;
