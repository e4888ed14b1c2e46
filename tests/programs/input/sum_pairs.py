n = int(input())
for _ in range(n):
    a, b = map(int, input().split())
    print(a + b, a * b)
print(input("name? ").title())
try:
    input()
except EOFError as e:
    print("end:", e)
input("last ")
