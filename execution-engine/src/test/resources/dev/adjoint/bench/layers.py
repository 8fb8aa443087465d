# SPDX-License-Identifier: Apache-2.0
# PyTorch's side of LayerSpeed: python3 layers.py [threads] [layer...]
import sys
import time

import torch

threads = int(sys.argv[1]) if len(sys.argv) > 1 else 1
wanted = sys.argv[2:]
torch.set_num_threads(threads)
IMAGES = (64, 32, 32, 32)
ROWS = (64, 32, 1024)


class Last(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = torch.nn.LSTM(64, 128, batch_first=True)

    def forward(self, x):
        return self.lstm(x)[1][0][0]


class Neg(torch.nn.Module):
    def forward(self, x):
        return -x


LAYERS = {
    "nothing": (IMAGES, Neg()),
    "maxpool": (IMAGES, torch.nn.MaxPool2d(2)),
    "avgpool": (IMAGES, torch.nn.AvgPool2d(2)),
    "batchnorm": (IMAGES, torch.nn.BatchNorm2d(32)),
    "layernorm": (ROWS, torch.nn.LayerNorm(1024)),
    "softmax": (ROWS, torch.nn.Softmax(-1)),
    "lstm": ((32, 100, 64), Last()),
}

print("PyTorch", torch.__version__, "threads", threads)
for name, (shape, layer) in LAYERS.items():
    if wanted and name not in wanted:
        continue
    x = torch.randn(shape, requires_grad=True)
    c = torch.randn(layer(x).shape)
    sgd = torch.optim.SGD([x, *layer.parameters()], lr=1e-6)
    times = []
    end = time.perf_counter() + 3
    while time.perf_counter() < end and len(times) < 2000:
        start = time.perf_counter()
        sgd.zero_grad()
        (layer(x) * c).sum().backward()
        sgd.step()
        times.append(time.perf_counter() - start)
    kept = sorted(times[len(times) // 2 :])
    print("%s: median %.3f ms, least %.3f ms a step" % (name, kept[len(kept) // 2] * 1e3, kept[0] * 1e3))
