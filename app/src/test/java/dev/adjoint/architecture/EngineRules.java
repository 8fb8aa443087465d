// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/// `execution-engine`: knows no window, and above `backend` no device.
final class EngineRules {
  private static final List<String> DEVICES = List.of("reference", "cpu", "cuda");
  private static final String ONE_DEVICE =
      "a backend can be left out, mended or judged by another only while none knows another";

  private EngineRules() {}

  static List<ArchRule> of(Rooms rooms) {
    return List.of(
        rooms.never(Rooms.ENGINE, "everything the engine does works without a window", "javafx.."),
        rooms.never(
            Rooms.ENGINE,
            "the app asks the engine, never the other way round",
            rooms.of(Rooms.APP)),
        rooms.onlySees(
            "plan", Rooms.MODEL, "a plan is a value that any backend runs, on any device"),
        rooms.never(
            without(Rooms.ENGINE, DEVICES),
            "nothing above backend knows a device: backends are found as services",
            rooms.of(DEVICES)),
        rooms.never(List.of("reference"), ONE_DEVICE, rooms.of("cpu", "cuda")),
        rooms.never(List.of("cpu"), ONE_DEVICE, rooms.of("reference", "cuda")),
        rooms.never(List.of("cuda"), ONE_DEVICE, rooms.of("reference", "cpu")),
        rooms.never(
            DEVICES, "a backend runs a plan and does not make one", rooms.of("compile", "engine")),
        rooms.never(
            without(all(), List.of("cpu")),
            "oneDNN is touched in one place, where shapes are checked before native code",
            "org.bytedeco.."),
        rooms.never(
            without(all(), List.of("cuda")),
            "JCuda is touched in one place, which knows what to say where there is no driver",
            "jcuda.."));
  }

  private static List<String> all() {
    var names = new ArrayList<>(Rooms.MODEL);
    names.addAll(Rooms.ENGINE);
    names.addAll(Rooms.APP);
    return List.copyOf(names);
  }

  private static List<String> without(List<String> names, List<String> some) {
    return names.stream().filter(name -> !some.contains(name)).toList();
  }
}
