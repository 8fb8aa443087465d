// SPDX-License-Identifier: Apache-2.0
/// Cases in the form of ONNX's backend tests: a model, values to feed it, and what must come out,
/// gradients included.
@NullMarked
package dev.adjoint.cli.conformance;

import org.jspecify.annotations.NullMarked;
