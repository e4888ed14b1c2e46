import numpy as np


def kmeans(points, centers, rounds=10):
    for _ in range(rounds):
        distances = ((points[:, None, :] - centers[None, :, :]) ** 2).sum(axis=2)
        labels = distances.argmin(axis=1)
        new = np.array([points[labels == k].mean(axis=0) for k in range(len(centers))])
        if np.allclose(new, centers):
            break
        centers = new
    return labels, centers


points = np.array([[1, 1], [1.5, 2], [1, 0], [8, 8], [9, 8], [8, 9.5]], dtype=float)
labels, centers = kmeans(points, points[[0, 3]].copy())
print(labels.tolist())
print(centers.round(3).tolist())
