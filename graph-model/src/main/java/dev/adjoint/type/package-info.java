// SPDX-License-Identifier: Apache-2.0
/// Element types, dimensions, shapes and dense host tensors: the words in which every other package
/// speaks of data. Imports nothing but the JDK.
///
/// `new TensorType(DType.FLOAT32, Shape.of(64, 784))` prints as `f32[64,784]`.
@NullMarked
package dev.adjoint.type;

import org.jspecify.annotations.NullMarked;
