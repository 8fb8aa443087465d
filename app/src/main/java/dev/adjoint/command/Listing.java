// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.command;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// A submenu whose orders are asked for each time it opens, such as the recent files.
public record Listing(String key, ObservableValue<String> title, Supplier<List<Command>> commands)
    implements Entry {}
