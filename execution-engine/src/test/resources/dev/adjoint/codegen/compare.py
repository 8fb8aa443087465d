# SPDX-License-Identifier: Apache-2.0
"""Runs generated code and compares it with what the engine gave: compare.py LIST

LIST is a file with the path of a folder in each line.

A folder holds numpy.py and torch.py as generated, names.json (what inputs and parameters are called
in each), inputs/, parameters/, outputs/, gradients/ and
updated/ with .npy files. Prints a line a difference.
"""
import importlib.util
import json
import pathlib
import sys

import numpy as np

TOLERANCE = 1e-4


def load(path):
    spec = importlib.util.spec_from_file_location("generated_" + path.parent.name + path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def arrays(folder):
    return {p.stem.replace("@", "/"): np.load(p) for p in sorted(folder.glob("*.npy"))}


def near(what, wanted, got):
    got = np.asarray(got)
    if wanted.shape != got.shape:
        print(f"{what}: shape {got.shape}, expected {wanted.shape}")
        return
    scale = max(1.0, float(np.max(np.abs(wanted), initial=0)))
    apart = float(np.max(np.abs(wanted.astype(np.float64) - got.astype(np.float64)), initial=0))
    if not apart <= TOLERANCE * scale:
        print(f"{what}: differs by {apart}")


def check_numpy(folder, names):
    module = load(folder / "numpy.py")
    given = {names["inputs"][k]: v for k, v in arrays(folder / "inputs").items()}
    before = {names["parameters"][k]: v for k, v in arrays(folder / "parameters").items()}
    first = module.initial(np.random.default_rng(0)) if hasattr(module, "initial") else {}
    outputs, gradients, *updated = module.step(**given, **(first | before))
    for name, wanted in arrays(folder / "updated").items():
        own = names["parameters"][name]
        now = updated[0] if updated else {}
        near(f"{folder.name} numpy updated {name}", wanted, now.get(own, before[own]))
    for name, wanted in arrays(folder / "outputs").items():
        near(f"{folder.name} numpy {name}", wanted, outputs[name])
    for name, wanted in arrays(folder / "gradients").items():
        own = names["parameters"].get(name) or names["inputs"][name]
        # An input that does not matter has no line of its own.
        near(f"{folder.name} numpy gradient {name}", wanted, gradients.get(own, 0 * wanted))


def check_torch(folder, names, target):
    import torch

    module = load(folder / "torch.py")
    kinds = [k for k in vars(module).values() if isinstance(k, type)]
    model = kinds[0]().eval()
    with torch.no_grad():
        for name, value in arrays(folder / "parameters").items():
            getattr(model, names["parameters"][name]).copy_(torch.from_numpy(value))
    wanted_gradients = arrays(folder / "gradients")
    given = {}
    for name, value in arrays(folder / "inputs").items():
        tensor = torch.from_numpy(value)
        given[names["inputs"][name]] = tensor.requires_grad_(name in wanted_gradients)
    outputs = model(**given)
    for name, wanted in arrays(folder / "outputs").items():
        near(f"{folder.name} torch {name}", wanted, torch.as_tensor(outputs[name]).detach().numpy())
    if target is None:
        return
    outputs[target].backward()
    for name, wanted in wanted_gradients.items():
        if name in names["parameters"]:
            parameter = getattr(model, names["parameters"][name])
            if not parameter.requires_grad:
                continue  # statistics are not trained
            got = parameter.grad
        else:
            got = given[names["inputs"][name]].grad
        got = 0 * wanted if got is None else got.numpy()
        near(f"{folder.name} torch gradient {name}", wanted, got)


for place in pathlib.Path(sys.argv[1]).read_text().splitlines():
    folder = pathlib.Path(place)
    names = json.loads((folder / "names.json").read_text())
    for what, check in (
        ("numpy", lambda: check_numpy(folder, names["numpy"])),
        ("torch", lambda: check_torch(folder, names["torch"], names["target"])),
    ):
        if what in names:
            try:
                check()
            except Exception as fault:  # every folder is tried, whatever the others did
                print(f"{folder.name} {what}: {type(fault).__name__}: {fault}")
