// SPDX-License-Identifier: Apache-2.0

/// Tensors in files: `.npy`, `.npz` and safetensors. Every size is checked before memory is taken,
/// no code in a file is ever run, and a fault is one line that names the file. May import
/// graph-model.
///
/// `Tensor x = Npy.read(path); Safetensors.write(path, Map.of("W", x));`
@NullMarked
package dev.adjoint.tensorfile;

import org.jspecify.annotations.NullMarked;
