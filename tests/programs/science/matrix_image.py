import numpy as np

image = np.zeros((4, 6), dtype=np.uint8)
image[1:3, 2:5] = 200
image[0, :] += 10
print(image)
print(image.max(), image[1].tolist(), (image == 200).sum())
flipped = image[::-1, ::-1]
print(flipped[0].tolist(), np.rot90(image).shape, image.astype(float).mean().round(4))
histogram, edges = np.histogram(image, bins=[0, 1, 100, 256])
print(histogram.tolist(), edges.tolist())
