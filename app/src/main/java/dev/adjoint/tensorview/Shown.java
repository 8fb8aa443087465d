// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import java.util.List;
import java.util.Optional;

/// A tensor as it is looked at: what there is, and what a person chose. Immutable.
///
/// @param names of the tensors to choose from, of the chosen kind
/// @param kinds whether there are both a value and a gradient
/// @param analysis empty while it is being computed
/// @param layouts the likeliest first; empty when the tensor can be no pictures
/// @param row the row of the slice that is plotted
/// @param tile the picture that was pointed out
public record Shown(
    NamedTensor named,
    List<String> names,
    boolean kinds,
    List<Look> looks,
    Look look,
    Slice slice,
    Optional<Analysis> analysis,
    List<ImageLayout> layouts,
    Pictures pictures,
    boolean logCounts,
    long row,
    Optional<Long> tile) {

  /// How pictures are shown; empty is whatever suits the numbers.
  ///
  /// @param colour makes three channels one picture
  public record Pictures(
      Optional<ImageLayout> layout, Optional<ImageScaling> scaling, boolean colour) {
    static final Pictures USUAL = new Pictures(Optional.empty(), Optional.empty(), true);
  }

  public Shown {
    names = List.copyOf(names);
    looks = List.copyOf(looks);
    layouts = List.copyOf(layouts);
  }

  /// The pictures in the tensor; empty when it can be none.
  public Optional<TileGrid> tiles() {
    return layout().map(layout -> TileGrid.of(named.tensor(), layout, pictures.colour()));
  }

  public Optional<ImageLayout> layout() {
    return pictures.layout().filter(layouts::contains).or(() -> layouts.stream().findFirst());
  }

  public ImageScaling scaling() {
    boolean coloured = tiles().map(TileGrid::coloured).orElse(false);
    return pictures
        .scaling()
        .or(() -> analysis.map(known -> ImageScaling.of(known.statistics(), coloured)))
        .orElse(ImageScaling.UNIT);
  }

  Shown withoutTile() {
    return new Shown(
        named,
        names,
        kinds,
        looks,
        look,
        slice,
        analysis,
        layouts,
        pictures,
        logCounts,
        row,
        Optional.empty());
  }
}
