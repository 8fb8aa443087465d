// SPDX-License-Identifier: Apache-2.0
/// What callers see of the engine: devices, sessions, runs. A session holds a graph, a device and
/// the state that lives from run to run; each run is compiled (static) or node by node (eager),
/// with the same numbers.
@NullMarked
package dev.adjoint.engine;

import org.jspecify.annotations.NullMarked;
