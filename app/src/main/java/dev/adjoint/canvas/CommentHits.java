// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Hit;
import dev.adjoint.drawing.CommentLook;
import dev.adjoint.drawing.Detail;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.scene.GraphScene;
import java.util.Optional;

/// What a place on a comment means.
final class CommentHits {
  private CommentHits() {}

  static Optional<Hit> at(GraphScene scene, Point world, double zoom) {
    Box spot = new Box(world.x(), world.y(), 0, 0);
    return scene.comments().in(spot).reversed().stream()
        .findFirst()
        .map(comment -> hit(comment, world, zoom));
  }

  private static Hit hit(CommentLook comment, Point world, double zoom) {
    boolean corner = Detail.at(zoom).atLeast(Detail.TITLES) && comment.handle().contains(world);
    return corner ? new Hit.OnCommentCorner(comment.id()) : new Hit.OnComment(comment.id());
  }
}
