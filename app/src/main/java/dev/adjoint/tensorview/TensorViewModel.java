// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One place where a tensor is looked at: which of the node's tensors, in which look, which slice.
/// What was chosen stays while values change and, where it fits, from node to node. Belongs to the
/// window's thread.
public final class TensorViewModel {
  private final Workbench workbench;
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private List<NamedTensor> tensors = List.of();
  private Optional<Look> wantedLook = Optional.empty();
  private boolean gradientWanted;
  private int wantedOutput;
  private Optional<Slice> slice = Optional.empty();
  private Shown.Pictures pictures = Shown.Pictures.USUAL;
  private boolean logCounts;
  private long row;
  private Optional<Long> tile = Optional.empty();
  private Optional<Tensor> analysing = Optional.empty();

  public TensorViewModel(Workbench workbench) {
    this.workbench = workbench;
  }

  /// A second place that begins with what was chosen here.
  public TensorViewModel copy() {
    TensorViewModel copy = new TensorViewModel(workbench);
    copy.wantedLook = wantedLook;
    copy.gradientWanted = gradientWanted;
    copy.wantedOutput = wantedOutput;
    copy.slice = slice;
    copy.pictures = pictures;
    copy.logCounts = logCounts;
    copy.row = row;
    copy.tile = tile;
    copy.show(tensors);
    return copy;
  }

  /// Empty when there is nothing to look at.
  public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// What became of the last copy or export, in a line for people; empty when there is none.
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Workbench workbench() {
    return workbench;
  }

  void say(String words) {
    notice.set(words);
  }

  /// The tensors there are now, values and gradients.
  public void show(List<NamedTensor> now) {
    tensors = List.copyOf(now);
    refresh();
  }

  public void chooseLook(Look look) {
    wantedLook = Optional.of(look);
    refresh();
  }

  /// The gradient when it is asked for, or when nothing else is there; else the value.
  public void chooseGradient(boolean gradient) {
    gradientWanted = gradient;
    refresh();
  }

  /// One of several outputs of the node.
  public void chooseName(String name) {
    shown.get().ifPresent(now -> wantedOutput = Math.max(0, now.names().indexOf(name)));
    refresh();
  }

  public void setSlice(Slice newSlice) {
    slice = Optional.of(newSlice);
    refresh();
  }

  public void setPictures(Shown.Pictures newPictures) {
    pictures = newPictures;
    tile = Optional.empty();
    refresh();
  }

  public void setLogCounts(boolean log) {
    logCounts = log;
    refresh();
  }

  /// Which row of the slice is plotted.
  public void setRow(long newRow) {
    row = newRow;
    refresh();
  }

  /// Points out one picture; its slice becomes the one that table, heat map and plot show.
  public void selectTile(long number) {
    tile = Optional.of(number);
    shown
        .get()
        .flatMap(now -> now.tiles().map(grid -> grid.slice(number, now.slice())))
        .ifPresent(picked -> slice = Optional.of(picked));
    refresh();
  }

  /// Nobody looks any more: what is being computed may stop.
  void close() {
    workbench.forget(this);
  }

  private void refresh() {
    notice.set("");
    List<NamedTensor> candidates = candidates();
    if (candidates.isEmpty()) {
      await(Optional.empty());
      shown.set(Optional.empty());
      return;
    }
    NamedTensor chosen = candidates.get(Math.min(wantedOutput, candidates.size() - 1));
    Optional<Analysis> analysis = workbench.analysis(chosen.tensor());
    shown.set(Optional.of(look(chosen, candidates, analysis)));
    await(analysis.isPresent() ? Optional.empty() : Optional.of(chosen.tensor()));
  }

  /// Has a tensor analysed, unless that is under way: a slider being moved must not begin anew.
  private void await(Optional<Tensor> tensor) {
    if (tensor.isEmpty()) {
      workbench.forget(this);
    } else if (!tensor.equals(analysing)) {
      workbench.analyse(this, tensor.get(), done -> refresh());
    }
    analysing = tensor;
  }

  private List<NamedTensor> candidates() {
    List<NamedTensor> kind = ofKind(gradientWanted);
    return kind.isEmpty() ? ofKind(!gradientWanted) : kind;
  }

  private List<NamedTensor> ofKind(boolean gradient) {
    return tensors.stream().filter(tensor -> tensor.gradient() == gradient).toList();
  }

  private Shown look(
      NamedTensor chosen, List<NamedTensor> candidates, Optional<Analysis> analysis) {
    Tensor tensor = chosen.tensor();
    Slice seen = slice.map(before -> before.on(tensor)).orElseGet(() -> Slice.of(tensor));
    List<Look> looks = Look.of(tensor);
    Shown made =
        new Shown(
            chosen,
            candidates.stream().map(NamedTensor::name).toList(),
            ofKind(true).size() * ofKind(false).size() > 0,
            looks,
            wantedLook.filter(looks::contains).orElseGet(() -> Look.first(tensor)),
            seen,
            analysis,
            ImageLayout.of(tensor.shape()),
            pictures,
            logCounts,
            Math.clamp(row, 0, Math.max(0, seen.rows() - 1)),
            tile);
    long pictured = made.tiles().map(TileGrid::count).orElse(0L);
    return tile.isPresent() && tile.get() >= pictured ? made.withoutTile() : made;
  }
}
