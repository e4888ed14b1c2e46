import numpy as np

states = ["sunny", "cloudy", "rainy"]
P = np.array([[0.7, 0.2, 0.1], [0.3, 0.4, 0.3], [0.2, 0.4, 0.4]])
state = np.array([1.0, 0.0, 0.0])
for day in range(5):
    state = state @ P
    print(day + 1, " ".join(f"{name}={p:.4f}" for name, p in zip(states, state)))
print(states[int(state.argmax())], round(float(state.sum()), 10))
long_run = np.linalg.matrix_power(P, 50)[0]
print(long_run.round(4).tolist())
