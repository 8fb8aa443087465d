// SPDX-License-Identifier: Apache-2.0
/// The standard vocabulary: [StandardOps] is the one sorted list; the families below hold one op a
/// file. Names, attributes and input order are ONNX's.
@NullMarked
package dev.adjoint.ops;

import org.jspecify.annotations.NullMarked;
