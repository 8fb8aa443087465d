// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// `app`: features side by side, wired by `main` alone; arithmetic and decisions without a scene.
final class WindowRules {
  private static final String[] SCENE = {"javafx.scene..", "javafx.stage.."};

  private WindowRules() {}

  static List<ArchRule> of(Rooms rooms) {
    return List.of(
        slices()
            .matching(
                rooms.root()
                    + ".(canvas|palette|inspector|problems|debugger|training|overlay|project|search|welcome)..")
            .should()
            .notDependOnEachOther()
            .because("features meet through document, session, control, theme and i18n")
            .as("features never import features")
            .allowEmptyShould(true),
        noClasses()
            .that()
            .resideOutsideOfPackage(rooms.root() + ".main..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(rooms.root() + ".main..")
            .because("main wires objects together; what it wires does not know it")
            .as("nobody imports main")
            .allowEmptyShould(true),
        insideMain(rooms.root() + ".main"),
        noClasses()
            .that()
            .resideInAnyPackage(rooms.of(Rooms.APP))
            .and()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCENE)
            .because("a view-model is tested without a window; properties are all it needs")
            .as("view-models never import a scene or a stage")
            .allowEmptyShould(true),
        noClasses()
            .that()
            .resideInAnyPackage(rooms.of(Rooms.APP))
            .and()
            .haveSimpleNameEndingWith("View")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(rooms.root() + ".edit..")
            .because("a view sends intents to its view-model and decides nothing")
            .as("views never import edit")
            .allowEmptyShould(true),
        noClasses()
            .that()
            .doNotHaveSimpleName("FxBridge")
            .should()
            .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
            .because("one class brings engine events onto the window's thread, and coalesces them")
            .as("only FxBridge calls Platform.runLater")
            .allowEmptyShould(true),
        rooms.onlySees(
            "tensorview",
            List.of("type", "file", "tensorfile", "drawing", "session", "control", "theme", "i18n"),
            "any feature may look at a tensor, whatever graph or run it is from"),
        rooms.never(
            List.of("geometry"), "arithmetic of the canvas is tested without a window", SCENE),
        rooms.never(
            List.of("cli", "drawing", "scene", "layout"),
            "headless commands load no JavaFX class, and pictures are drawn by one of them",
            "javafx.."),
        rooms.never(
            List.of("cli"),
            "a command works without the editor",
            rooms.of(
                "canvas",
                "palette",
                "inspector",
                "problems",
                "debugger",
                "training",
                "overlay",
                "project")));
  }

  /// The window is made of what lies below it, floor by floor.
  private static ArchRule insideMain(String main) {
    var floors =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("window")
            .definedBy(main);
    for (String part : List.of("start", "order", "page", "file", "opening", "run", "notice")) {
      floors = floors.layer(part).definedBy(main + "." + part + "..");
    }
    return floors
        .whereLayer("window")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("start")
        .mayOnlyBeAccessedByLayers("window")
        .whereLayer("order")
        .mayOnlyBeAccessedByLayers("window")
        .whereLayer("page")
        .mayOnlyBeAccessedByLayers("window", "order")
        .whereLayer("file")
        .mayOnlyBeAccessedByLayers("window", "order", "page")
        .whereLayer("opening")
        .mayOnlyBeAccessedByLayers("window", "order", "page")
        .whereLayer("run")
        .mayOnlyBeAccessedByLayers("window", "order", "page")
        .whereLayer("notice")
        .mayOnlyBeAccessedByLayers("window", "order", "page", "file")
        .because("a part of the window can be read without the window around it")
        .as("inside main, arrows lead down");
  }
}
