// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.engine.Mode;
import dev.adjoint.session.ProjectSource;

/// What is to be trained, on what device and how.
public record TrainingOrder(ProjectSource project, String device, Mode mode) {}
