// SPDX-License-Identifier: Apache-2.0
/// What a device must offer: buffers, transfers and kernels for primitive ops. Backends are found
/// by `ServiceLoader` through [BackendProvider] and never import each other; nothing above this
/// package knows a device.
@NullMarked
package dev.adjoint.backend;

import org.jspecify.annotations.NullMarked;
