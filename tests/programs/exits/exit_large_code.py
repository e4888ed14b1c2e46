import sys
print("exit 300")
sys.exit(300)
