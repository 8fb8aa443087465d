// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.engine.Mode;
import dev.adjoint.session.ProjectSource;
import dev.adjoint.theme.Palette;
import java.util.function.Supplier;

/// What is to be trained, on what device and how.
///
/// @param palette in which values of sampled steps are drawn; asked on the thread that trains
public record TrainingOrder(
    ProjectSource project, String device, Mode mode, Supplier<Palette> palette) {}
