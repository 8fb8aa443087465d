// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.type.Tensor;
import java.util.Map;

/// What a run in the window starts from.
///
/// @param states by name; what is missing is initialized
/// @param steps of training that were done before, so that its first iteration is the next one
record RunBegin(Map<String, Tensor> states, long steps) {}
