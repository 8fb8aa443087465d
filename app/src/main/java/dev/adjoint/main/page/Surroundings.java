// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.i18n.Messages;
import dev.adjoint.main.file.FileDialogs;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.session.FeedSource;
import dev.adjoint.theme.Appearance;
import dev.adjoint.userdata.UserData;
import java.util.Optional;

/// What the window needs from outside.
///
/// @param quit leaves the program, after the window agreed
/// @param user what is kept between starts
public record Surroundings(
    OpCatalog catalog,
    FeedSource feeds,
    Messages messages,
    Appearance appearance,
    FileDialogs dialogs,
    Runnable quit,
    Optional<UserData> user) {

  /// A window that keeps nothing between starts.
  public Surroundings(
      OpCatalog catalog,
      FeedSource feeds,
      Messages messages,
      Appearance appearance,
      FileDialogs dialogs,
      Runnable quit) {
    this(catalog, feeds, messages, appearance, dialogs, quit, Optional.empty());
  }
}
