// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.palette;

import dev.adjoint.document.CommonOps;
import dev.adjoint.document.OpSearch;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;

/// The rows of the palette: categories in their order, below them their ops, those that models use
/// most first and the others by name. While something is typed, categories do not fold and their
/// ops stand best match first.
public final class PaletteViewModel {
  /// A longer formula would crowd out the name.
  private static final int HINT_LENGTH = 7;

  private final List<OpDef> ops;
  private final Favourites favourites;

  // The marks outlive the palette of one document, and hold its listener only weakly.
  private final SetChangeListener<String> changed = change -> refresh();
  private final StringProperty query = new SimpleStringProperty("");
  private final Set<Category> folded = EnumSet.noneOf(Category.class);
  private final ObservableList<PaletteRow> rows = FXCollections.observableArrayList();

  public PaletteViewModel(OpCatalog catalog) {
    this(catalog, new Favourites(""));
  }

  public PaletteViewModel(OpCatalog catalog, Favourites favourites) {
    this.favourites = favourites;
    favourites.listen(changed);
    ops =
        catalog.all().stream()
            .filter(op -> op.category() != Category.INTERNAL)
            .sorted(CommonOps.first())
            .toList();
    query.addListener((at, before, now) -> refresh());
    refresh();
  }

  public StringProperty queryProperty() {
    return query;
  }

  public ObservableList<PaletteRow> rows() {
    return rows;
  }

  /// How many ops there are to find.
  public int size() {
    return ops.size();
  }

  /// Folds or unfolds a category.
  public void toggle(Category category) {
    if (!folded.remove(category)) {
      folded.add(category);
    }
    refresh();
  }

  /// The op that Enter in the search field means.
  public Optional<OpDef> bestMatch() {
    return query.get().isBlank()
        ? Optional.empty()
        : OpSearch.matches(ops, query.get()).stream().findFirst();
  }

  private void refresh() {
    boolean searching = !query.get().isBlank();
    List<OpDef> shown = searching ? OpSearch.matches(ops, query.get()) : ops;
    List<PaletteRow> next = new ArrayList<>();
    List<OpDef> marked = ops.stream().filter(op -> favourites.has(op.name())).toList();
    if (!searching && !marked.isEmpty()) {
      next.add(new PaletteRow.Marked(marked.size()));
      marked.forEach(op -> next.add(entry(op)));
    }
    for (Category category : Category.values()) {
      List<OpDef> members = shown.stream().filter(op -> op.category() == category).toList();
      if (!members.isEmpty()) {
        boolean closed = !searching && folded.contains(category);
        next.add(new PaletteRow.Heading(category, members.size(), closed));
        if (!closed) {
          members.forEach(op -> next.add(entry(op)));
        }
      }
    }
    rows.setAll(next);
  }

  private PaletteRow.Entry entry(OpDef op) {
    return new PaletteRow.Entry(op, hint(op), favourites.has(op.name()));
  }

  /// Marks an op as a favourite, or takes the mark away.
  public void toggleMark(OpDef op) {
    favourites.toggle(op.name());
  }

  /// `A·B` of `Y = A · B`; nothing for a formula that only repeats the name.
  static String hint(OpDef op) {
    String formula = op.formula();
    String right = formula.substring(formula.indexOf('=') + 1).replace(" ", "");
    return right.length() <= HINT_LENGTH && formula.indexOf('=') >= 0 ? right : "";
  }
}
