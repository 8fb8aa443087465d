// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Round;
import dev.adjoint.document.Content;
import dev.adjoint.graph.BodyPlace;
import java.util.List;
import java.util.Optional;

/// A body that a run has been stepped into, at one moment of one of its iterations.
///
/// @param path from the graph to the body
/// @param content the body with the types it runs with
/// @param round which iteration of how many; empty for a body that runs once
/// @param snapshot the body's own run, with every number of this iteration so far
public record InnerMoment(
    List<BodyPlace> path, Content content, Optional<Round> round, RunSnapshot snapshot) {}
