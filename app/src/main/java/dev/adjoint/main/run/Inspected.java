// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.inspector.InspectorSubject;
import dev.adjoint.session.CompositeMoment;
import dev.adjoint.session.NodePlace;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.session.RunViewModel;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the inspector looks at. A step of the run moves the selection, too; both come to the
/// inspector as one change, or it would read and lay out every step twice.
public final class Inspected {
  private final DocumentViewModel document;
  private final RunViewModel run;
  private final SeenMoment seen;
  private final FollowStep follow;
  private final ReadOnlyObjectWrapper<InspectorSubject> subject;
  private boolean following;

  public Inspected(DocumentViewModel document, RunViewModel run, FollowStep follow) {
    this.document = document;
    this.run = run;
    this.seen = new SeenMoment(document, run);
    this.follow = follow;
    this.subject = new ReadOnlyObjectWrapper<>(now());
    document.contentProperty().subscribe(content -> renew());
    document.selectionProperty().subscribe(selection -> renew());
    run.snapshotProperty().subscribe(this::stepped);
  }

  public ReadOnlyObjectProperty<InspectorSubject> subject() {
    return subject.getReadOnlyProperty();
  }

  private void stepped(RunSnapshot snapshot) {
    following = true;
    try {
      follow.see(snapshot);
    } finally {
      following = false;
    }
    renew();
  }

  private void renew() {
    if (!following) {
      subject.set(now());
    }
  }

  private InspectorSubject now() {
    return new InspectorSubject(
        document.graph(),
        document.types(),
        document.selection().nodes(),
        document.selection().wires(),
        new SnapshotValues(seen.snapshot()),
        run.snapshotProperty().get().insides().composite().flatMap(this::inside));
  }

  /// The op at hand of a composite that is looked at.
  private Optional<InspectorSubject.Inside> inside(CompositeMoment composite) {
    NodePlace place = composite.place();
    boolean seen =
        document.isEditable()
            && document.path().equals(place.within())
            && document.selection().equals(Selection.ofNode(place.node()));
    return composite
        .snapshot()
        .current()
        .filter(step -> seen)
        .map(
            step ->
                new InspectorSubject.Inside(
                    composite.text(),
                    new InspectorSubject(
                        composite.content().graph(),
                        composite.content().types(),
                        Set.of(step.node()),
                        new SnapshotValues(composite.snapshot()))));
  }
}
