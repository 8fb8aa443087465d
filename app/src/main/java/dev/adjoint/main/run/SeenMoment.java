// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.overlay.SeenGraph;
import dev.adjoint.session.MomentTimes;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.session.RunViewModel;

/// The run as of the graph that is looked at: the whole, a body, or a loop that is drawn out.
public record SeenMoment(DocumentViewModel document, RunViewModel run) {

  public RunSnapshot snapshot() {
    return document.isEditable()
        ? run.snapshotProperty().get().at(document.path())
        : run.loops().momentProperty().get().snapshot();
  }

  /// What the nodes of that graph took, by what is known now.
  public MomentTimes times() {
    boolean whole = document.isEditable() && document.path().isEmpty();
    return whole ? run.sight().times() : MomentTimes.inBody(snapshot());
  }

  public static SeenGraph graph(DocumentViewModel document) {
    return new SeenGraph(document.path(), !document.isEditable());
  }
}
