// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.problems;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.i18n.Messages;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The table of problems. A row leads to its place on the canvas, its link applies the first mend.
public final class ProblemsView extends VBox {
  private static final double ICON_WIDTH = 34;
  private static final double WHERE_WIDTH = 160;
  private static final double RULE_WIDTH = 150;
  private static final double FIX_WIDTH = 220;
  private static final double OTHERS = ICON_WIDTH + WHERE_WIDTH + RULE_WIDTH + FIX_WIDTH;

  private final ProblemsViewModel model;
  private final Messages messages;
  private final ProblemActions actions;
  private final ObservableValue<Number> zoom;
  private final TableView<Diagnostic> table = new TableView<>();

  /// @param zoom the size of the interface, 1 for 100 %
  public ProblemsView(
      ProblemsViewModel model,
      Messages messages,
      ProblemActions actions,
      ObservableValue<Number> zoom) {
    this.model = model;
    this.messages = messages;
    this.actions = actions;
    this.zoom = zoom;
    getStyleClass().addAll("panel", "problems");
    TableColumn<Diagnostic, Diagnostic> problem = column("problems.problem", this::problemCell);
    table.getColumns().add(fixed(iconColumn(), ICON_WIDTH));
    table.getColumns().add(problem);
    table.getColumns().add(fixed(column("problems.where", this::whereCell), WHERE_WIDTH));
    table.getColumns().add(fixed(column("problems.rule", this::ruleCell), RULE_WIDTH));
    table.getColumns().add(fixed(column("problems.fix", this::fixCell), FIX_WIDTH));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    problem.prefWidthProperty().bind(table.widthProperty().subtract(zoomed(OTHERS)).subtract(2));
    table.setItems(model.rows());
    table.setPlaceholder(nothingWrong());
    table.setAccessibleText(messages.text("problems.title"));
    table.getSelectionModel().selectedItemProperty().subscribe(this::reveal);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().add(table);
  }

  private DoubleExpression zoomed(double width) {
    return DoubleExpression.doubleExpression(zoom.map(factor -> width * factor.doubleValue()));
  }

  private void reveal(@Nullable Diagnostic chosen) {
    if (chosen != null) {
      actions.reveal(chosen);
    }
  }

  private Node nothingWrong() {
    HBox line =
        new HBox(
            new Glyph("ui/check", "ok"), Labels.of(messages.bound("problems.none"), "ok-text"));
    line.getStyleClass().add("placeholder-line");
    return line;
  }

  private TableColumn<Diagnostic, Diagnostic> iconColumn() {
    return column(Labels.of(""), this::iconCell);
  }

  private TableColumn<Diagnostic, Diagnostic> column(
      String key, Function<Diagnostic, Node> content) {
    return column(Labels.of(messages.bound(key)), content);
  }

  /// A column whose cells are built by `content`; it never sorts, worst first is the order.
  private TableColumn<Diagnostic, Diagnostic> column(
      Node title, Function<Diagnostic, Node> content) {
    TableColumn<Diagnostic, Diagnostic> column = new TableColumn<>();
    column.setGraphic(title);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        of ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable Diagnostic row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : content.apply(row));
              }
            });
    return column;
  }

  private TableColumn<Diagnostic, Diagnostic> fixed(
      TableColumn<Diagnostic, Diagnostic> column, double width) {
    DoubleExpression wide = zoomed(width);
    column.minWidthProperty().bind(wide);
    column.prefWidthProperty().bind(wide);
    column.maxWidthProperty().bind(wide);
    return column;
  }

  private Node iconCell(Diagnostic row) {
    String severity =
        row.severity() == Diagnostic.Severity.NOTE
            ? "info"
            : row.severity().name().toLowerCase(Locale.ROOT);
    return new Glyph("ui/" + severity, severity);
  }

  private Node problemCell(Diagnostic row) {
    String details = model.details(row);
    HBox line = new HBox(Labels.of(model.problem(row), row.isError() ? "strong" : "plain"));
    if (!details.isEmpty()) {
      line.getChildren().add(Labels.of(details, "secondary"));
    }
    line.getStyleClass().add("problem-line");
    return line;
  }

  private Node whereCell(Diagnostic row) {
    return Labels.of(model.where(row), "mono", "row-text", "secondary");
  }

  private Node ruleCell(Diagnostic row) {
    return Labels.of(row.code(), "mono", "row-text", "secondary");
  }

  private Node fixCell(Diagnostic row) {
    Hyperlink link = new Hyperlink(model.fixText(row));
    link.setOnAction(event -> model.firstFix(row).ifPresent(actions::apply));
    link.setVisible(!row.fixes().isEmpty());
    return link;
  }
}
