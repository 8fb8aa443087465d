// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Slot;
import dev.adjoint.debugger.BreakpointsView;
import dev.adjoint.debugger.BreakpointsViewModel;
import dev.adjoint.debugger.DebuggerView;
import dev.adjoint.debugger.DebuggerViewModel;
import dev.adjoint.debugger.InsidePanel;
import dev.adjoint.debugger.InsideViewModel;
import dev.adjoint.debugger.StopBanner;
import dev.adjoint.debugger.WatchesView;
import dev.adjoint.debugger.WatchesViewModel;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.run.RunDesk;
import dev.adjoint.session.NodePlace;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.session.RunViewModel;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What people debug one document with: the timeline with its run bar, the breakpoints, the watch
/// list, and what is said above the canvas when one of them stops a run. What is not seen at first
/// is made when it is.
record DebugPanels(
    Slot<DebuggerView> timeline,
    Supplier<BreakpointsView> breakpoints,
    Supplier<WatchesView> watches,
    Supplier<StopBanner> banner,
    Supplier<InsidePanel> inside) {

  /// @param reveal leads to a node
  static DebugPanels of(Editor editor, RunViewModel run, RunDesk desk, Consumer<NodePlace> reveal) {
    Messages messages = editor.messages();
    DebuggerViewModel debugger = new DebuggerViewModel(editor.document(), run, messages);
    // A pulse must have arrived before the next step begins.
    debugger
        .speedProperty()
        .subscribe(now -> editor.canvasView().setSpeed(0.7 * now.doubleValue()));
    return new DebugPanels(
        new Slot<>(
            () -> new DebuggerView(debugger, desk, messages, editor.appearance().palette()),
            "debugger-slot"),
        () ->
            new BreakpointsView(
                new BreakpointsViewModel(editor.document(), run.breakpoints(), messages, reveal),
                messages),
        () ->
            new WatchesView(
                new WatchesViewModel(run.watches(), messages, reveal),
                messages,
                editor.appearance().palette()),
        () -> new StopBanner(run.snapshotProperty().map(RunSnapshot::stopped), messages, reveal),
        () ->
            new InsidePanel(
                new InsideViewModel(run.snapshotProperty(), messages), messages, desk::stepOut));
  }
}
