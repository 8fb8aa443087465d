// SPDX-License-Identifier: Apache-2.0

/// The run that the window looks at: it is driven from the window, computed on a thread of its own,
/// and comes back as immutable snapshots.
///
/// [dev.adjoint.session.FxBridge] is the one way onto the window's thread. No scene is known here.
///
/// ```java
/// RunViewModel run = new RunViewModel(document, feeds, FxBridge.toWindow());
/// run.stepForward();
/// run.snapshotProperty().subscribe(snapshot -> show(snapshot));
/// ```
@NullMarked
package dev.adjoint.session;

import org.jspecify.annotations.NullMarked;
