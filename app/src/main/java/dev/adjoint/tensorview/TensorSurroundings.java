// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// What views of tensors need from the window they are in.
///
/// @param watch keeps a number of the tensor of that name in sight
public record TensorSurroundings(
    Messages messages,
    ObservableValue<Palette> palette,
    Workbench workbench,
    TensorFiles files,
    TensorEdits edits,
    Consumer<String> watch) {}
