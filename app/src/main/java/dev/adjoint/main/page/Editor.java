// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.canvas.CanvasView;
import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.file.FileCommands;
import dev.adjoint.theme.Appearance;

/// The parts of one open document that its rows and menus act on.
public record Editor(
    DocumentViewModel document,
    CanvasViewModel canvas,
    CanvasView canvasView,
    PageViewModel model,
    FileCommands files,
    Clipboards clipboard,
    Messages messages,
    Appearance appearance) {}
