import sys

print("leaving with three")
sys.exit(3)
