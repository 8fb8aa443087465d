// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where the values of a graph's inputs come from when it is run in the window.
@FunctionalInterface
public interface FeedSource {
  /// Values for all inputs, by node id. The same iteration always gets the same: going back in time
  /// computes it again.
  ///
  /// @param file the project file, beside which its data lies
  /// @param iteration counts the runs from 1
  /// @throws FeedException when data that the project names cannot be read
  Map<String, Tensor> feeds(Content content, Optional<Path> file, long iteration)
      throws FeedException;

  /// Data cannot be had; the message is one line for people.
  final class FeedException extends Exception {
    private static final long serialVersionUID = 1L;

    public FeedException(String message) {
      super(message);
    }
  }
}
