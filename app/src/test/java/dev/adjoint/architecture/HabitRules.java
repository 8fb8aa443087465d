// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/// What holds in every module: no cycles, no global state, nulls accounted for, honest names.
final class HabitRules {
  private HabitRules() {}

  static List<ArchRule> of(Rooms rooms) {
    return List.of(
        slices()
            .matching(rooms.root() + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package")
            .as("no cycles between packages"),
        slices()
            .matching(rooms.root() + ".compile.(**)")
            .should()
            .beFreeOfCycles()
            .because("passes, rules and verifiers are parts that can be read alone")
            .as("no cycles inside compile")
            .allowEmptyShould(true),
        fields()
            .that()
            .areStatic()
            .should()
            .beFinal()
            .because("global state makes two runs, two windows and two tests disturb each other")
            .as("static fields are final")
            .allowEmptyShould(true),
        noClasses()
            .that()
            .resideOutsideOfPackages(rooms.of("cli", "main"))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("results and faults are values; the command line prints them")
            .as("only cli and main print"),
        noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl)")
            .because("such a name says that nobody knew what the class is")
            .as("names say what a class is"),
        classes()
            .that(describe("are ours", type -> type.getPackageName().startsWith(rooms.root())))
            .should(resideInANullMarkedPackage())
            .because("null is checked by the compiler only in packages that say @NullMarked")
            .as("every package is @NullMarked"));
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package whose package-info says @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        JavaPackage home = type.getPackage();
        boolean marked =
            home.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        events.add(
            new SimpleConditionEvent(
                type, marked, home.getName() + " has no @NullMarked package-info: " + type));
      }
    };
  }
}
