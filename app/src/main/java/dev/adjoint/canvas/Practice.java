// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import java.time.Duration;
import java.util.Optional;

/// How used the program is to painting, and so how much time of a frame a picture may take of the
/// window's thread. While both do it for the first time, the thread that renders what is painted
/// takes up to ten times as long, and the window waits for it.
final class Practice {
  /// What the first picture of a graph may take, and changes while they are new.
  private static final Ration A_BEGINNING = new Ration(Duration.ofMillis(4));

  /// What the first pictures at another zoom may take: as much as a dozen nodes do.
  private static final Ration A_NEW_PICTURE = new Ration(Duration.ofMillis(8));

  /// What changes may take later: what an edit changes is then in the frame that shows it, where
  /// with the smaller ration it came in several.
  private static final Ration A_CHANGE = new Ration(Duration.ofMillis(16));

  /// What a picture at another zoom may take later: much more than a thousand nodes do, so that it
  /// is whole in the frame that shows it.
  private static final Ration AT_ONCE = new Ration(Duration.ofMillis(50));

  /// After so many pictures, or changes of one, painting them is no longer new to the program.
  private static final int FAMILIAR = 10;

  /// As much of a picture as is painted at once later: two nodes and what is between them.
  private static final double FAMILIAR_PIECE = 2 * DueBoxes.PIECE;

  private int pictures;
  private int changes;

  /// Another picture takes the place of one that was seen.
  ///
  /// @param recoloured whether it is the same in other colours. Those come once: while painting is
  ///   new they may come in several frames, where a zoom, which is another picture in each, would
  ///   flicker.
  /// @return what it may take beside what every frame may; nothing when it may come in several
  Optional<Ration> picture(boolean recoloured) {
    boolean familiar = pictures > FAMILIAR;
    pictures++;
    if (recoloured && !familiar) {
      return Optional.empty();
    }
    return Optional.of(familiar ? AT_ONCE : A_NEW_PICTURE);
  }

  /// A picture changes in places.
  void change() {
    changes++;
  }

  /// What every frame may take.
  ///
  /// @param whole whether the picture is there, and what is left to paint are its changes
  Ration frame(boolean whole) {
    return whole && changes > FAMILIAR ? A_CHANGE : A_BEGINNING;
  }

  /// How wide and how high what changes may be to be painted at once, in pixels.
  double piece() {
    return changes > FAMILIAR ? FAMILIAR_PIECE : DueBoxes.PIECE;
  }
}
